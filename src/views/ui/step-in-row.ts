/** The place that a key leads to from another in a row of so many; undefined for keys that do not move along it. */
export function stepInRow(key: string, from: number, count: number): number | undefined {
  const target = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: count - 1 }[key];
  return target === undefined ? undefined : Math.max(0, Math.min(target, count - 1));
}
