import type { Language } from "../../language/language";
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { ZoomButtons } from "../ui/ZoomButtons";
import { drawMap, labelFont, type MapPicture } from "./draw-map";
import type { MapColours } from "./map-colours";
import { cellsWidth, mapGeometry, type MapGeometry, type MapPlace } from "./map-geometry";
import { clampView, revealColumn, startView, zoomView, type MapView } from "./map-view";
import styles from "./Overview.module.css";
import { useMapPointer } from "./use-map-pointer";

interface OverviewMapProps {
  readonly picture: MapPicture;
  readonly width: number;
  readonly colours: MapColours;
  readonly place: MapPlace | undefined;
  readonly onPlace: (place: MapPlace | undefined) => void;
  readonly onChoose: (place: MapPlace) => void;
  /** Tells the view that is shown, for the picture that is taken away. */
  readonly onView: (view: MapView) => void;
  readonly describedBy: string;
}

const ZOOM_STEP = 1.8;

/** The heat map: pairs from the top to the bottom, units from left to right. */
export function OverviewMap(props: OverviewMapProps) {
  const { picture, width, place, onPlace, onChoose, describedBy } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [rows, columns] = [picture.rows.length, picture.columns.length];
  const geometry = mapGeometry(width, rows, columns);
  const inner = cellsWidth(geometry);
  const [wanted, setView] = useState<MapView>(() => startView(columns, inner));
  const view = clampView(wanted, columns, inner);
  const density = window.devicePixelRatio;
  useMapDrawing(canvas, geometry, view, density, props);
  const pointer = useMapPointer({ canvas, geometry, view, setView, onMove: onPlace, onPress: onChoose });
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = placeAfter(event, place, rows, columns);
    if (next !== undefined) {
      event.preventDefault();
      onPlace(next);
      setView(revealColumn(view, next.column, columns, inner));
    } else if ((event.key === "Enter" || event.key === " ") && place !== undefined) {
      event.preventDefault();
      onChoose(place);
    }
  };
  const zoom = (factor: number): void => {
    const at = place?.column === undefined ? inner / 2 : (place.column + 0.5 - view.offset) * view.scale;
    setView(zoomView(view, factor, Math.min(inner, Math.max(0, at)), columns, inner));
  };
  return (
    <div className={styles["map"]}>
      <canvas
        ref={canvas}
        className={styles["canvas"]}
        width={Math.round(geometry.width * density)}
        height={Math.round(geometry.height * density)}
        style={{ width: geometry.width, height: geometry.height }}
        tabIndex={0}
        role="application"
        translate="no"
        aria-roledescription="heat map"
        aria-label={`${rows} pairs by ${columns} units. Arrow keys move, Enter chooses pair and unit`}
        aria-describedby={describedBy}
        onKeyDown={onKeyDown}
        {...pointer}
      />
      <ZoomButtons
        zoom={{
          zoomIn: () => zoom(ZOOM_STEP),
          zoomOut: () => zoom(1 / ZOOM_STEP),
          reset: () => setView({ scale: 0, offset: 0 }),
        }}
        className={styles["zoom"]}
      />
    </div>
  );
}

/** Draws the map when anything in it changes. */
function useMapDrawing(
  canvas: RefObject<HTMLCanvasElement | null>,
  geometry: MapGeometry,
  view: MapView,
  density: number,
  { picture, colours, place, onView }: Pick<OverviewMapProps, "picture" | "colours" | "place" | "onView">,
): void {
  const fonts = useLoadedFonts(picture.language);
  useEffect(() => {
    drawMap(canvas.current!.getContext("2d")!, picture, geometry, view, colours, place, density);
    onView(view);
    // `fonts` changes what is drawn.
  }, [canvas, picture, geometry, view, colours, place, density, onView, fonts]);
}

/** Where a key leads; the first key goes to the corner. */
function placeAfter(
  { key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent,
  place: MapPlace | undefined,
  rows: number,
  columns: number,
): { readonly row: number; readonly column: number } | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  const step = shiftKey ? 10 : 1;
  const [row, column] = [place?.row ?? 0, place?.column ?? 0];
  const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));
  const moves: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [-step, 0],
    ArrowDown: [step, 0],
    ArrowLeft: [0, -step],
    ArrowRight: [0, step],
    Home: [0, -columns],
    End: [0, columns],
    PageUp: [-10, 0],
    PageDown: [10, 0],
  };
  const move = moves[key];
  if (move === undefined) return undefined;
  if (place?.column === undefined) return { row, column };
  return { row: within(row + move[0], rows), column: within(column + move[1], columns) };
}

/** Changes once the fonts of the labels are there; a canvas does not wait for them. */
function useLoadedFonts(language: Language): boolean {
  const [loaded, setLoaded] = useState(false);
  useEffect(() => {
    let shown = true;
    const { latin, native } = language.pack.page.pair;
    void Promise.all([native, latin].map((text) => document.fonts.load(labelFont(language), text)))
      .catch(() => undefined)
      .then(() => {
        if (shown) setLoaded(true);
      });
    return () => {
      shown = false;
    };
  }, [language]);
  return loaded;
}
