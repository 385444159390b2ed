import { Button } from "./Button";
import styles from "./ZoomButtons.module.css";

/** How a drawing is zoomed. */
export interface Zoom {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  /** Shows the whole drawing. */
  readonly reset: () => void;
}

interface ZoomButtonsProps {
  readonly zoom: Zoom;
  /** False while the whole drawing is shown. */
  readonly zoomed?: boolean;
  /** Whether the drawing obeys the keys +, − and 0. */
  readonly hasKeys?: boolean;
  readonly className: string | undefined;
}

/** For those without a wheel or two fingers. */
export function ZoomButtons({ zoom, zoomed = true, hasKeys = false, className = "" }: ZoomButtonsProps) {
  const withKey = (title: string, key: string): string => (hasKeys ? `${title} (${key})` : title);
  return (
    <div className={`${styles["buttons"]!} ${className}`} role="group" aria-label="Zoom">
      <Button look="small" aria-label="Zoom in" title={withKey("Zoom in", "+")} onClick={zoom.zoomIn}>
        +
      </Button>
      <Button
        look="small"
        aria-label="Zoom out"
        title={withKey("Zoom out", "−")}
        disabled={!zoomed}
        onClick={zoom.zoomOut}
      >
        −
      </Button>
      <Button look="small" title={withKey("The whole picture", "0")} disabled={!zoomed} onClick={zoom.reset}>
        Fit
      </Button>
    </div>
  );
}
