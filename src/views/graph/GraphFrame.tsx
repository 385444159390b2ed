import { memo } from "react";
import { GRAPH_SIZES } from "../../analysis/graph-units";
import styles from "./GraphDrawing.module.css";
import type { GraphLayout, PlacedRow } from "./graph-layout";
import { ROW_NAMES } from "./row-names";

/** What stays when the pair changes: names of rows and directions, the line between the halves; and the letter they read. */
export const GraphFrame = memo(function GraphFrame({
  layout,
  letter,
}: {
  readonly layout: GraphLayout;
  readonly letter: string;
}) {
  const { shape, rows } = layout;
  const { middle, middleGap, pitch, headY, letterY, y } = shape;
  const halfWidth = middleGap + ((GRAPH_SIZES.direction - 1) / 2) * pitch.lstm;
  return (
    <g aria-hidden="true">
      <path className={styles["divider"]} d={`M${middle} ${y.h}V${letterY - 26}`} />
      <text className={styles["head"]} x={middle - halfWidth} y={headY}>
        forward LSTM, reads →
      </text>
      <text className={styles["head"]} x={middle + halfWidth} y={headY}>
        ← backward LSTM, reads
      </text>
      <text className={styles["input"]} x={middle} y={letterY}>
        {letter}
      </text>
      {rows.map((row) => (
        <RowName key={row.signal} row={row} wide={shape.name === "wide"} />
      ))}
    </g>
  );
});

/** How far an index stands below the line; what follows it goes back by as much. */
const LOWERED = 3;

function RowName({ row, wide }: { readonly row: PlacedRow; readonly wide: boolean }) {
  const { name, formula } = ROW_NAMES[row.signal];
  const [before, low, after] = formula.split(/_(\w+)/);
  const formulaText = (
    <tspan className={styles["formula"]} {...(wide ? { x: row.name.x, dy: 16 } : { dx: 6 })}>
      {before}
      {low !== undefined && (
        <>
          <tspan className={styles["low"]} dy={LOWERED}>
            {low}
          </tspan>
          {after !== "" && <tspan dy={-LOWERED}>{after}</tspan>}
        </>
      )}
    </tspan>
  );
  return (
    <text className={styles["rowName"]} x={row.name.x} y={row.name.y - (wide ? 4 : 0)}>
      {name}
      {formulaText}
    </text>
  );
}
