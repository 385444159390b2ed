import type { GraphLayout, PlacedRow } from "./graph-layout";

/** Keys that walk: along a row, and to the nearest unit of the row above or below. */
const STEPS: Readonly<Record<string, readonly [rows: number, units: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** The unit that a key leads to from another: the same one at the border, undefined if the key does not walk. */
export function walk({ rows }: GraphLayout, from: string, key: string): string | undefined {
  const step = STEPS[key];
  const rowIndex = rows.findIndex(({ units }) => units.some((unit) => unit.key === from));
  const row = rows[rowIndex];
  if (step === undefined || row === undefined) return undefined;
  const at = row.units.findIndex((unit) => unit.key === from);
  const [rowStep, unitStep] = step;
  if (rowStep === 0) return row.units[Math.min(row.units.length - 1, Math.max(0, at + unitStep))]!.key;
  const next = rows[rowIndex + rowStep];
  return next === undefined ? from : nearest(next, row.units[at]!.x);
}

function nearest({ units }: PlacedRow, x: number): string {
  return units.reduce((best, unit) => (Math.abs(unit.x - x) < Math.abs(best.x - x) ? unit : best)).key;
}
