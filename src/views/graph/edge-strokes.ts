import type { PlacedEdge } from "./graph-layout";

/** Lines of one sign and one width, drawn as one path. */
export interface EdgeStroke {
  readonly d: string;
  readonly width: number;
  readonly negative: boolean;
}

/** Widths differ by at least this many units of the canvas, a fifth of a pixel: nobody sees less. */
const WIDTH_STEP = 0.2;

/** Edges as few paths, thin ones first: hundreds of elements would be most of the work of a new picture. */
export function edgeStrokes(edges: readonly PlacedEdge[]): EdgeStroke[] {
  const strokes = new Map<number, { d: string[]; width: number; negative: boolean }>();
  for (const { x1, y1, x2, y2, width, contribution } of edges) {
    const steps = Math.max(1, Math.round(width / WIDTH_STEP));
    const negative = contribution < 0;
    const key = 2 * steps + Number(negative);
    const stroke = strokes.get(key) ?? { d: [], width: steps * WIDTH_STEP, negative };
    stroke.d.push(line(x1, y1, x2, y2));
    strokes.set(key, stroke);
  }
  return [...strokes]
    .sort(([a], [b]) => a - b)
    .map(([, { d, width, negative }]) => ({ d: d.join(""), width: round(width), negative }));
}

/** A straight line as path data. */
export const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`;

const round = (value: number): number => Math.round(100 * value) / 100;
