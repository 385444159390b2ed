import { useCallback, useEffect, useMemo, useRef, type RefObject } from "react";
import { formatValue } from "../../state/shared/format-number";
import type { HeatRow, HeatText } from "../../state/cells/cells-selectors";
import box from "./BoxFrame.module.css";
import { describeBox } from "./describe-box";
import { drawHeat, type HeatPicture } from "./draw-heat";
import {
  blockOf,
  boxCorner,
  layOutHeat,
  heatPlaceAt,
  SYMBOL_ROW,
  type HeatLayout,
  type HeatPlace,
} from "./heat-layout";
import styles from "./HeatMap.module.css";
import { movedCursor } from "./move-cursor";
import { useBoxCursor } from "./use-box-cursor";
import { useCanvas, type Canvas } from "./use-canvas";
import { useInks } from "./use-inks";
import { useWidth } from "../ui/use-width";
import { Native } from "../ui/Native";
import { useLanguage } from "../store-context";

interface HeatMapProps {
  readonly text: HeatText;
  readonly rows: readonly HeatRow[];
  /** Names of the rows. */
  readonly names: readonly string[];
  readonly strip: boolean;
  /** The letter in question, by its line in `text`. */
  readonly chosen: Pick<HeatPlace, "line" | "position"> | undefined;
  /** A letter was chosen, by its line in `text`. */
  readonly onChoose: (line: number, position: number) => void;
}

/** Narrower pictures number their rows: names would leave no room for the text. */
const NARROW = 560;

/** Width of a name's character, about, and of the space around a name. */
const NAME_WIDTH = 7;
const NAME_SPACE = 22;

/** Where the picture is found when it is taken away. */
export const HEAT_ELEMENT_ID = "heat-map";

/** The text in coloured boxes: output symbols on top, then a row per signal. Drawn on canvas; the table has the numbers. */
export function HeatMap({ text, rows, names, strip, chosen, onChoose }: HeatMapProps) {
  const language = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = useWidth(frame) ?? 0;
  const { name } = language.pack;
  const labels = useMemo(() => rowLabels(name, names, width), [name, names, width]);
  const layout = useMemo(
    () => layOutHeat(text.lines, rows.length, strip, sizesFor(width, labels)),
    [text.lines, rows.length, strip, width, labels],
  );
  const { cursor, focused, frameProps } = useBoxCursor<HeatPlace>(frame, {
    boxAt: (x, y) => heatPlaceAt(layout, x, y),
    has: (place) => blockOf(layout, place) !== undefined && place.row < rows.length,
    start: { line: 0, position: 0, ...chosen, row: 0 },
    moved: (from, key) => movedCursor(layout, from, key),
    show: (element, place) => scrollTo(element, layout, place),
    onChoose: ({ line, position }) => onChoose(line, position),
  });
  useHeatDrawing(frame, canvas, { layout, lines: text.lines, rows, labels, chosen, cursor });
  return (
    <div className={styles["heat"]}>
      <div
        ref={frame}
        className={`${box["frame"]!} ${styles["frame"]!}`}
        data-strip={strip || undefined}
        aria-label="Signals along the text. Arrow keys move from box to box, Enter looks at the letter."
        {...frameProps}
      >
        <div style={{ width: layout.width, height: layout.height }}>
          <canvas id={HEAT_ELEMENT_ID} ref={canvas} className={box["canvas"]} />
        </div>
      </div>
      <p className={box["readout"]} aria-live={focused ? "polite" : "off"} data-testid="heat-readout">
        {cursor === undefined ? (
          <span>Point at a box for its value; click it to look at its letter.</span>
        ) : (
          <BoxWords place={cursor} text={text} rows={rows} names={names} />
        )}
      </p>
    </div>
  );
}

interface BoxWordsProps extends Pick<HeatMapProps, "text" | "rows" | "names"> {
  readonly place: HeatPlace;
}

function BoxWords({ place, text, rows, names }: BoxWordsProps) {
  const { line, position, row } = place;
  const value = row === SYMBOL_ROW ? undefined : rows[row]?.values[line]?.[position];
  return (
    <span>
      {row !== SYMBOL_ROW && (
        <span>
          <span translate="no">{names[row]}</span>{" "}
          <strong>{value === undefined || Number.isNaN(value) ? "…" : formatValue(value)}</strong> at{" "}
        </span>
      )}
      <Native>{describeBox(text.lines[line]!, position)}</Native>
      <span>
        , letter {position + 1}
        {text.lines.length > 1 || text.first > 0 ? ` of line ${text.first + line + 1}` : ""}
      </span>
    </span>
  );
}

/** Draws the picture whenever something in it has changed. */
function useHeatDrawing(
  frame: RefObject<HTMLElement | null>,
  canvas: RefObject<HTMLCanvasElement | null>,
  { layout, lines, rows, labels, chosen, cursor }: HeatPicture,
): void {
  const inks = useInks(canvas);
  const draw = useCallback(
    (surface: Canvas) => {
      const picture = { layout, lines, rows, labels, chosen, cursor };
      if (inks !== undefined) drawHeat(surface, picture, inks);
    },
    [layout, lines, rows, labels, chosen, cursor, inks],
  );
  useCanvas(frame, canvas, draw);
  // The letter in question comes into sight, wherever it was chosen.
  const [line, position] = [chosen?.line, chosen?.position];
  useEffect(() => {
    if (line !== undefined && position !== undefined)
      scrollTo(frame.current!, layout, { line, position, row: 0 });
  }, [frame, layout, line, position]);
}

const rowLabels = (language: string, names: readonly string[], width: number): readonly string[] =>
  width < NARROW ? ["", ...names.map((_, k) => String(k + 1))] : [language, ...names];

function sizesFor(width: number, labels: readonly string[]) {
  const longest = labels.reduce((most, { length }) => Math.max(most, length), 0);
  return {
    width,
    labels: longest * NAME_WIDTH + NAME_SPACE,
    boxWidth: width < NARROW ? 19 : 22,
    boxHeight: 28,
    rowGap: 3,
    blockGap: 18,
  };
}

/** Scrolls the frame, and nothing around it, as little as needed to show the block of a place. */
function scrollTo(frame: HTMLElement, layout: HeatLayout, place: HeatPlace): void {
  const block = blockOf(layout, place);
  if (block === undefined) return;
  const { boxWidth, boxHeight, labels, blockGap } = layout.sizes;
  const top = boxCorner(layout, block, place.position, SYMBOL_ROW);
  const bottom = boxCorner(layout, block, place.position, layout.rows - 1).y + boxHeight;
  if (bottom > frame.scrollTop + frame.clientHeight) frame.scrollTop = bottom + blockGap - frame.clientHeight;
  if (top.y < frame.scrollTop) frame.scrollTop = top.y - blockGap;
  if (top.x - labels < frame.scrollLeft) frame.scrollLeft = top.x - labels - 4 * boxWidth;
  if (top.x + boxWidth > frame.scrollLeft + frame.clientWidth)
    frame.scrollLeft = top.x + 4 * boxWidth - frame.clientWidth;
}
