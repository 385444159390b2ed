import type { EdgeStroke } from "./edge-strokes";
import styles from "./GraphDrawing.module.css";

/** Contributions of one sign and width: the sign is the colour, and dashes where it is negative. */
export function EdgeLine({ stroke: { d, width, negative } }: { readonly stroke: EdgeStroke }) {
  return (
    <path
      className={styles["edge"]}
      d={d}
      strokeWidth={round(width)}
      strokeDasharray={negative ? dashes(width) : undefined}
      data-negative={negative || undefined}
    />
  );
}

/** Long dashes with short gaps: one sees them as lines, not as dust, wherever many cross. */
const dashes = (width: number): string => `${round(6 + 2.2 * width)} ${round(1.4 + 0.4 * width)}`;

const round = (value: number): number => Math.round(100 * value) / 100;
