import { useCallback, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from "react";
import type { SignalUnit } from "../../analysis/signal-layout";
import { formatValue } from "../../state/shared/format-number";
import type { CellLine } from "../../state/cells/cells-selectors";
import type { LayerPicture } from "../../state/cells/layer-picture";
import { describeLetter } from "./describe-box";
import { drawLayer, layerImage } from "./draw-layer";
import { layerPlaceAt, layOutLayer, type LayerLayout, type LayerPlace } from "./layer-layout";
import styles from "./LayerMap.module.css";
import { createPalette } from "./palette";
import { useCanvas, type Canvas } from "./use-canvas";
import { fonts, tokenColours } from "./token-colours";
import { useWidth } from "../ui/use-width";
import { useThemeColours } from "../ui/use-theme-colours";
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
  const [place, setPlace] = useState<LayerPlace>();
  const [focused, setFocused] = useState(false);
  const { trace, order, bounds, shared, signed } = picture;
  const { signal, firstUnit, length, values } = trace;
  const layout = useMemo(() => layOutLayer(order.length, length, width), [order, length, width]);
  const cursor =
    place !== undefined && place.position < length && place.row < order.length ? place : undefined;
  const pinned = useMemo(() => {
    const units = new Set(rows.flatMap((row) => (row.signal === signal ? [row.unit - firstUnit] : [])));
    return order.flatMap((unit, row) => (units.has(unit) ? [row] : []));
  }, [rows, order, signal, firstUnit]);
  useLayerDrawing({ frame, canvas, layout, picture, line, pinned, chosen, cursor });

  const unitAt = (row: number): SignalUnit => ({ signal, unit: firstUnit + order[row]! });
  const choose = ({ row, position }: LayerPlace): void => {
    if (row < 0) onChoose(position);
    else onPin(unitAt(row));
  };
  const placeUnder = (event: MouseEvent): LayerPlace | undefined => {
    const box = frame.current!.getBoundingClientRect();
    return layerPlaceAt(
      layout,
      event.clientX - box.left + frame.current!.scrollLeft,
      event.clientY - box.top,
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const from = cursor ?? { row: 0, position: chosen ?? 0 };
    if (event.key === "Enter" || event.key === " ") choose(from);
    else {
      const next = moved(from, event.key, order.length, length);
      if (next === undefined) return;
      setPlace(next);
      keepColumnInSight(frame.current!, layout, next.position);
    }
    event.preventDefault();
  };
  return (
    <div className={styles["layer"]}>
      <p className={styles["scale"]}>
        {shared ? formatValue(signed ? -bounds[0]! : 0) : "−"}
        <span className={styles["bar"]} data-signed={signed || undefined} role="img" aria-label="to" />
        {shared ? formatValue(bounds[0]) : "+ each stripe by its own strongest value"}
      </p>
      <p className={styles["readout"]} aria-live={focused ? "polite" : "off"}>
        {cursor === undefined || cursor.row < 0 ? (
          <span>A click on a stripe makes a row of it above; triangles mark the rows that are there.</span>
        ) : (
          <span translate="no">
            {nameOf(unitAt(cursor.row))}{" "}
            <strong>{formatValue(values[order[cursor.row]! * length + cursor.position])}</strong> at{" "}
            <Native>{describeLetter(line, Math.min(cursor.position, line.characters.length - 1))}</Native>
          </span>
        )}
      </p>
      <div
        ref={frame}
        className={styles["frame"]}
        role="application"
        translate="no"
        aria-roledescription="heat map"
        aria-label={`${order.length} units along the line. Arrow keys move, Enter makes a row of a unit.`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={() => {
          setFocused(true);
        }}
        onBlur={() => {
          setFocused(false);
          setPlace(undefined);
        }}
        onPointerMove={(event) => {
          const next = placeUnder(event);
          if (next?.row !== place?.row || next?.position !== place?.position) setPlace(next);
        }}
        onPointerLeave={() => {
          setPlace(undefined);
        }}
        onClick={(event) => {
          const clicked = placeUnder(event);
          if (clicked !== undefined) choose(clicked);
        }}
      >
        <div style={{ width: layout.width, height: layout.height }}>
          <canvas ref={canvas} className={styles["canvas"]} />
        </div>
      </div>
    </div>
  );
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

function useLayerDrawing({
  frame,
  canvas,
  layout,
  picture,
  line,
  pinned,
  chosen,
  cursor,
}: {
  frame: React.RefObject<HTMLElement | null>;
  canvas: React.RefObject<HTMLCanvasElement | null>;
  layout: LayerLayout;
  pinned: readonly number[];
  cursor: LayerPlace | undefined;
} & Pick<LayerMapProps, "picture" | "line" | "chosen">): void {
  const colours = useThemeColours(canvas, tokenColours);
  const inks = useMemo(() => colours && { colours, ...fonts() }, [colours]);
  const image = useMemo(
    () => colours && layerImage(picture, createPalette(colours, picture.signed)),
    [picture, colours],
  );
  const draw = useCallback(
    (surface: Canvas) => {
      if (inks === undefined || image === undefined) return;
      drawLayer(surface, layout, image, { line, pinned, chosen, cursor }, inks);
    },
    [layout, image, line, pinned, chosen, cursor, inks],
  );
  useCanvas(frame, canvas, draw);
}
