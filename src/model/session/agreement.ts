import type { LstmState } from "../stepper";

/** How far two states may be apart and still count as the same. */
export interface Tolerance {
  /** Absolute, for h. */
  readonly h: number;
  /** For c: absolute up to 1, relative beyond. */
  readonly c: number;
}

/**
 * Enough for an answer. On the shipped network probabilities further out then change by 1e-4 in the median; in the worst of
 * thousands of edits in garbled text by 0.04, until `settle` has gone on.
 */
export const ANSWER: Tolerance = { h: 2e-3, c: Infinity };

/**
 * Enough to stop for good: in hundreds of random edits of ordinary text no probability is off by more than 3e-5. Cells that
 * no open output gate shows differ longest; for 1e-6 they would need another few hundred characters.
 */
export const SETTLED: Tolerance = { h: 2e-6, c: 1e-4 };

/** Whether two states of a direction are the same within a tolerance. */
export function agree(a: LstmState, b: LstmState, tolerance: Tolerance): boolean {
  for (let u = 0; u < a.h.length; u++) {
    if (!(Math.abs(a.h[u]! - b.h[u]!) <= tolerance.h)) return false;
    const scale = Math.max(1, Math.abs(a.c[u]!));
    if (!(Math.abs(a.c[u]! - b.c[u]!) <= tolerance.c * scale)) return false;
  }
  return true;
}
