import styles from "./GraphDrawing.module.css";
import type { GraphZoom } from "./use-graph-zoom";

/** For those without a wheel or two fingers. */
export function ZoomButtons({ zoom }: { readonly zoom: GraphZoom }) {
  return (
    <div className={styles["zoom"]} role="group" aria-label="Zoom">
      <button type="button" aria-label="Zoom in" title="Zoom in (+)" onClick={zoom.zoomIn}>
        +
      </button>
      <button
        type="button"
        aria-label="Zoom out"
        title="Zoom out (−)"
        disabled={!zoom.zoomed}
        onClick={zoom.zoomOut}
      >
        −
      </button>
      <button type="button" title="The whole picture (0)" disabled={!zoom.zoomed} onClick={zoom.reset}>
        Reset
      </button>
    </div>
  );
}
