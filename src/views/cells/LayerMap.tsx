import { useCallback, useMemo, useRef, type RefObject } from "react";
import type { SignalUnit } from "../../analysis/signal-layout";
import { formatValue } from "../../state/shared/format-number";
import type { CellLine } from "../../state/cells/cells-selectors";
import type { LayerPicture } from "../../state/cells/layer-picture";
import box from "./BoxFrame.module.css";
import colours from "./ColourScale.module.css";
import { describeBox } from "./describe-box";
import { drawLayer, layerImage, type LayerMarks } from "./draw-layer";
import { layerPlaceAt, layOutLayer, type LayerLayout, type LayerPlace } from "./layer-layout";
import styles from "./LayerMap.module.css";
import { useBoxCursor } from "./use-box-cursor";
import { useCanvas, type Canvas } from "./use-canvas";
import { useInks } from "./use-inks";
import { useWidth } from "../ui/use-width";
import { Native } from "../ui/Native";

interface LayerMapProps {
  readonly picture: LayerPicture;
  readonly line: CellLine;
  /** Units that are rows of the heat map. */
  readonly rows: readonly SignalUnit[];
  readonly chosen: number | undefined;
  readonly nameOf: (unit: SignalUnit) => string;
  /** A unit is to become a row of the heat map; false if it is one or if there is no room. */
  readonly onPin: (unit: SignalUnit) => boolean;
  readonly onChoose: (position: number) => void;
}

/** A whole layer along a line: a thin stripe per unit. A click makes a row of the heat map of a unit. */
export function LayerMap({ picture, line, rows, chosen, nameOf, onPin, onChoose }: LayerMapProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = useWidth(frame) ?? 0;
  const { order, trace } = picture;
  const { length } = trace;
  const layout = useMemo(() => layOutLayer(order.length, length, width), [order, length, width]);
  const unitAt = (row: number): SignalUnit => ({ signal: trace.signal, unit: trace.firstUnit + order[row]! });
  const { cursor, focused, frameProps } = useBoxCursor<LayerPlace>(frame, {
    boxAt: (x, y) => layerPlaceAt(layout, x, y),
    has: ({ row, position }) => position < length && row < order.length,
    start: { row: 0, position: chosen ?? 0 },
    moved: (from, key) => moved(from, key, order.length, length),
    show: (element, { position }) => keepColumnInSight(element, layout, position),
    onChoose: ({ row, position }) => {
      if (row < 0) onChoose(position);
      else onPin(unitAt(row));
    },
  });
  const pinned = usePinnedRows(picture, rows);
  useLayerDrawing(frame, canvas, layout, picture, { line, pinned, chosen, cursor });
  return (
    <div className={styles["layer"]}>
      <Scale picture={picture} />
      <p className={box["readout"]} aria-live={focused ? "polite" : "off"}>
        {cursor === undefined || cursor.row < 0 ? (
          <span>A click on a stripe makes a row of it above; triangles mark the rows that are there.</span>
        ) : (
          <span translate="no">
            {nameOf(unitAt(cursor.row))}{" "}
            <strong>{formatValue(trace.values[order[cursor.row]! * length + cursor.position])}</strong> at{" "}
            <Native>{describeBox(line, Math.min(cursor.position, line.characters.length - 1))}</Native>
          </span>
        )}
      </p>
      <div
        ref={frame}
        className={box["frame"]}
        aria-label={`${order.length} units along the line. Arrow keys move, Enter makes a row of a unit.`}
        {...frameProps}
      >
        <div style={{ width: layout.width, height: layout.height }}>
          <canvas ref={canvas} className={box["canvas"]} />
        </div>
      </div>
    </div>
  );
}

/** What the colours mean. */
function Scale({ picture: { shared, signed, bounds } }: Pick<LayerMapProps, "picture">) {
  return (
    <p className={styles["scale"]}>
      {shared ? formatValue(signed ? -bounds[0]! : 0) : "−"}
      <span className={colours["wide"]} data-signed={signed || undefined} role="img" aria-label="to" />
      {shared ? formatValue(bounds[0]) : "+ each stripe by its own strongest value"}
    </p>
  );
}

/** Places in the picture's order of the units that are rows of the heat map. */
function usePinnedRows(
  { order, trace: { signal, firstUnit } }: LayerPicture,
  rows: readonly SignalUnit[],
): readonly number[] {
  return useMemo(() => {
    const units = new Set(rows.flatMap((row) => (row.signal === signal ? [row.unit - firstUnit] : [])));
    return order.flatMap((unit, row) => (units.has(unit) ? [row] : []));
  }, [rows, order, signal, firstUnit]);
}

/** Where a key moves the cursor, held within the picture; undefined for other keys. */
function moved(
  { row, position }: LayerPlace,
  key: string,
  units: number,
  length: number,
): LayerPlace | undefined {
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowDown: [1, 0],
    ArrowUp: [-1, 0],
    PageDown: [10, 0],
    PageUp: [-10, 0],
    ArrowRight: [0, 1],
    ArrowLeft: [0, -1],
    Home: [0, -length],
    End: [0, length],
  };
  const step = steps[key];
  if (step === undefined) return undefined;
  return { row: clamp(row + step[0], units), position: clamp(position + step[1], length) };
}

const clamp = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1));

function keepColumnInSight(frame: HTMLElement, { margin, boxWidth }: LayerLayout, position: number): void {
  const x = margin + position * boxWidth;
  if (x < frame.scrollLeft + margin) frame.scrollLeft = x - margin;
  if (x + boxWidth > frame.scrollLeft + frame.clientWidth)
    frame.scrollLeft = x + boxWidth - frame.clientWidth;
}

function useLayerDrawing(
  frame: RefObject<HTMLElement | null>,
  canvas: RefObject<HTMLCanvasElement | null>,
  layout: LayerLayout,
  picture: LayerPicture,
  { line, pinned, chosen, cursor }: LayerMarks,
): void {
  const inks = useInks(canvas);
  const image = useMemo(() => inks && layerImage(picture, inks), [picture, inks]);
  const draw = useCallback(
    (surface: Canvas) => {
      if (inks === undefined || image === undefined) return;
      drawLayer(surface, layout, image, { line, pinned, chosen, cursor }, inks);
    },
    [layout, image, line, pinned, chosen, cursor, inks],
  );
  useCanvas(frame, canvas, draw);
}
