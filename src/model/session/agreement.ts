import type { LstmState } from "../stepper";

/** How far two states may be apart and still count as the same. */
export interface Tolerance {
  /** Absolute, for h. */
  readonly h: number;
  /** For c: absolute up to 1, relative beyond. */
  readonly c: number;
}

/**
 * Enough for an answer. The shipped network's probabilities then change by 1e-4 in the median further out, and by a few
 * thousandths at worst, until `settle` has gone on.
 */
export const ANSWER: Tolerance = { h: 2e-3, c: Infinity };

/**
 * Enough to stop for good. Measured on the shipped network, such a difference moves no probability by more than 4e-6. Cells
 * that no open output gate shows differ longest; they would need another few hundred characters for 1e-6.
 */
export const SETTLED: Tolerance = { h: 1e-5, c: 1e-3 };

/** Whether two states of a direction are the same within a tolerance. */
export function agree(a: LstmState, b: LstmState, tolerance: Tolerance): boolean {
  for (let u = 0; u < a.h.length; u++) {
    if (!(Math.abs(a.h[u]! - b.h[u]!) <= tolerance.h)) return false;
    const scale = Math.max(1, Math.abs(a.c[u]!));
    if (!(Math.abs(a.c[u]! - b.c[u]!) <= tolerance.c * scale)) return false;
  }
  return true;
}
