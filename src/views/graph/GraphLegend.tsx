import { memo } from "react";
import type { GraphColours } from "../../state/inside/inside-state";
import { EdgeLine } from "./EdgeLine";
import styles from "./GraphDrawing.module.css";
import type { GraphShape } from "./graph-shape";

const STEPS = 10;
const BAR = 132;
const SAMPLES = [1, 0.3, -0.3, -1];

/** What colours and widths mean, within the picture so that an exported one can be read. */
export const GraphLegend = memo(function GraphLegend({
  shape,
  colours,
}: {
  readonly shape: GraphShape;
  readonly colours: GraphColours;
}) {
  const { x, y, columns } = shape.legend;
  return (
    <g className={styles["legend"]} aria-hidden="true" transform={`translate(${x} ${y})`}>
      <ColourLegend colours={colours} />
      <g transform={columns === 1 ? "translate(0 66)" : "translate(186 0)"}>
        <EdgeLegend edgeWidth={shape.edgeWidth} />
      </g>
    </g>
  );
});

function ColourLegend({ colours }: { readonly colours: GraphColours }) {
  const low = colours === "distance" ? 0 : -1;
  return (
    <>
      <text y={0}>{colours === "distance" ? "Hellinger distance" : "activation now"}</text>
      {Array.from({ length: STEPS }, (_, k) => {
        const value = low + ((1 - low) * (k + 0.5)) / STEPS;
        return (
          <rect
            key={k}
            className={styles["step"]}
            data-negative={value < 0 || undefined}
            x={(k * BAR) / STEPS}
            y={8}
            width={BAR / STEPS + 0.3}
            height={11}
            style={{ "--value": Math.abs(value) } as React.CSSProperties}
          />
        );
      })}
      <text className={styles["tick"]} y={32}>
        {colours === "distance" ? "0 same" : "−1 or less"}
      </text>
      <text className={styles["tick"]} x={BAR} y={32} textAnchor="end">
        {colours === "distance" ? "disjoint 1" : "+1 or more"}
      </text>
    </>
  );
}

function EdgeLegend({ edgeWidth }: { readonly edgeWidth: number }) {
  return (
    <>
      <text y={0}>contribution</text>
      {SAMPLES.map((contribution, k) => (
        <g key={contribution} transform={`translate(0 ${14 + 15 * k})`}>
          <EdgeLine
            stroke={{ d: "M0 0H64", width: Math.abs(contribution) * edgeWidth, negative: contribution < 0 }}
          />
          <text className={styles["tick"]} x={74} y={4}>
            {`${contribution > 0 ? "+" : "−"}${Math.abs(contribution)}`}
            {Math.abs(contribution) === 1 && <tspan>{contribution > 0 ? " or more" : " or less"}</tspan>}
          </text>
        </g>
      ))}
    </>
  );
}
