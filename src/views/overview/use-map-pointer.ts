import { useEffect, useRef, type PointerEvent, type RefObject } from "react";
import { cellsWidth, mapPlaceAt, type MapGeometry, type MapPlace } from "./map-geometry";
import { panView, zoomView, type MapView } from "./map-view";

interface MapPointer {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly geometry: MapGeometry;
  readonly view: MapView;
  readonly setView: (change: (view: MapView) => MapView) => void;
  readonly onMove: (place: MapPlace | undefined) => void;
  readonly onPress: (place: MapPlace) => void;
}

/** Pointers that moved less than this were a press and not a pan, in CSS pixels. */
const STILL = 4;
/** Zoom for a step of the wheel, by its distance in pixels. */
const WHEEL = 0.004;

/** Pointers on the map: one pans, two zoom, one that stays presses; the wheel with Ctrl zooms, sideways it pans. */
export function useMapPointer({ canvas, geometry, view, setView, onMove, onPress }: MapPointer) {
  const down = useRef(new Map<number, { readonly x: number; readonly y: number }>());
  const moved = useRef(0);
  const { left, columns } = geometry;
  const width = cellsWidth(geometry);

  useMapWheel({ canvas, geometry, setView });
  const pointOf = ({ nativeEvent: { offsetX: x, offsetY: y } }: PointerEvent) => ({ x, y });
  const onPointerDown = (event: PointerEvent<HTMLCanvasElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    if (down.current.size === 0) moved.current = 0;
    down.current.set(event.pointerId, pointOf(event));
  };
  const onPointerMove = (event: PointerEvent<HTMLCanvasElement>): void => {
    const to = pointOf(event);
    const from = down.current.get(event.pointerId);
    if (from === undefined) {
      onMove(mapPlaceAt(geometry, view, to.x, to.y));
      return;
    }
    const other = [...down.current].find(([id]) => id !== event.pointerId)?.[1];
    down.current.set(event.pointerId, to);
    moved.current += Math.abs(to.x - from.x) + (other ? STILL : 0);
    if (other !== undefined) {
      const factor = Math.max(1, Math.abs(to.x - other.x)) / Math.max(1, Math.abs(from.x - other.x));
      setView((now) => zoomView(now, factor, Math.max(0, other.x - left), columns, width));
    } else if (moved.current >= STILL) setView((now) => panView(now, to.x - from.x, columns, width));
  };
  const onPointerUp = (event: PointerEvent<HTMLCanvasElement>): void => {
    const wasDown = down.current.delete(event.pointerId);
    if (!wasDown || moved.current >= STILL || event.button !== 0) return;
    const { x, y } = pointOf(event);
    const place = mapPlaceAt(geometry, view, x, y);
    if (place !== undefined) onPress(place);
  };
  return {
    onPointerDown,
    onPointerMove,
    onPointerUp,
    onPointerCancel: ({ pointerId }: PointerEvent) => {
      down.current.delete(pointerId);
    },
    onPointerLeave: () => {
      if (down.current.size === 0) onMove(undefined);
    },
  };
}

/** The wheel with Ctrl zooms, sideways it pans. */
function useMapWheel({
  canvas,
  geometry,
  setView,
}: Pick<MapPointer, "canvas" | "geometry" | "setView">): void {
  const { left, columns } = geometry;
  const width = cellsWidth(geometry);
  useEffect(() => {
    const element = canvas.current!;
    const onWheel = (event: WheelEvent): void => {
      const { ctrlKey, shiftKey, deltaX, deltaY, offsetX } = event;
      const sideways = shiftKey && deltaX === 0 ? deltaY : deltaX;
      if (!ctrlKey && Math.abs(sideways) <= Math.abs(shiftKey ? 0 : deltaY)) return;
      event.preventDefault();
      setView((now) =>
        ctrlKey
          ? zoomView(now, Math.exp(-deltaY * WHEEL), Math.max(0, offsetX - left), columns, width)
          : panView(now, -sideways, columns, width),
      );
    };
    // React's own listeners for the wheel cannot keep the page from zooming.
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [canvas, setView, left, columns, width]);
}
