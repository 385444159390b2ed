import type { PlacedEdge } from "./graph-layout";

/** A contribution as a line: the sign is its colour, and dashes where it is negative. */
export function EdgeLine({ edge }: { readonly edge: Omit<PlacedEdge, "from" | "to"> }) {
  const { x1, y1, x2, y2, width, contribution } = edge;
  const negative = contribution < 0;
  return (
    <line
      x1={round(x1)}
      y1={round(y1)}
      x2={round(x2)}
      y2={round(y2)}
      strokeWidth={round(width)}
      strokeDasharray={negative ? dashes(width) : undefined}
      data-negative={negative || undefined}
    />
  );
}

/** Long dashes with short gaps: one sees them as lines, not as dust, wherever many cross. */
const dashes = (width: number): string => `${round(6 + 2.2 * width)} ${round(1.4 + 0.4 * width)}`;

const round = (value: number): number => Math.round(100 * value) / 100;
