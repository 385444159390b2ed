/** Errors among so many units (characters or words of the reference). */
export interface ErrorCount {
  readonly errors: number;
  readonly total: number;
}

/** Sum over many lines: long lines count for more, as in the usual definition of an error rate. */
export function sumErrors(counts: readonly ErrorCount[]): ErrorCount {
  return counts.reduce(
    (sum, { errors, total }) => ({ errors: sum.errors + errors, total: sum.total + total }),
    { errors: 0, total: 0 },
  );
}

/** Errors per unit; above 1 if the output is much too long, 0 for an empty reference without errors. */
export function errorRate({ errors, total }: ErrorCount): number {
  if (errors === 0) return 0;
  return total === 0 ? Infinity : errors / total;
}
