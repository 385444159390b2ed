import { memo } from "react";
import { edgeStrokes, line } from "./edge-strokes";
import { EdgeLine } from "./EdgeLine";
import styles from "./GraphDrawing.module.css";
import type { PlacedEdge, PlacedUnit } from "./graph-layout";

/** All edges; drawn again only when the picture changes. */
export const GraphEdges = memo(function GraphEdges({ edges }: { readonly edges: readonly PlacedEdge[] }) {
  return (
    <g className={styles["edges"]} aria-hidden="true">
      {edgeStrokes(edges).map((stroke, k) => (
        <EdgeLine key={k} stroke={stroke} />
      ))}
    </g>
  );
});

interface LiftedProps {
  readonly unit: PlacedUnit;
  readonly edges: readonly PlacedEdge[];
  /** Gates and cells of the same LSTM unit. */
  readonly column: readonly PlacedUnit[];
}

/** What belongs to the unit in question, over the dimmed rest. */
export function LiftedEdges({ unit, edges, column }: LiftedProps) {
  const [top, bottom] = [column[0], column.at(-1)];
  return (
    <g className={styles["lifted"]} aria-hidden="true">
      {top && bottom && (
        <path
          className={styles["column"]}
          d={column.map(({ x, y }, k) => `${k === 0 ? "M" : "L"}${x} ${y}`).join("")}
          strokeWidth={2 * unit.radius + 8}
        />
      )}
      {edges.map(({ from, to, x1, y1, x2, y2, width, contribution }) => (
        <EdgeLine
          key={`${from} ${to}`}
          stroke={{ d: line(x1, y1, x2, y2), width: Math.max(1, width), negative: contribution < 0 }}
        />
      ))}
      <circle className={styles["ring"]} cx={unit.x} cy={unit.y} r={unit.radius + 4} />
    </g>
  );
}
