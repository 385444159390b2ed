import { memo } from "react";
import { EdgeLine } from "./EdgeLine";
import styles from "./GraphDrawing.module.css";
import type { PlacedEdge, PlacedUnit } from "./graph-layout";

/** All edges; drawn again only when the picture changes. */
export const GraphEdges = memo(function GraphEdges({ edges }: { readonly edges: readonly PlacedEdge[] }) {
  return (
    <g className={styles["edges"]} aria-hidden="true">
      {edges.map((edge) => (
        <EdgeLine key={`${edge.from} ${edge.to}`} edge={edge} />
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
      {edges.map((edge) => (
        <EdgeLine key={`${edge.from} ${edge.to}`} edge={{ ...edge, width: Math.max(1, edge.width) }} />
      ))}
      <circle className={styles["ring"]} cx={unit.x} cy={unit.y} r={unit.radius + 4} />
    </g>
  );
}
