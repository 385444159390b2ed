/** What is known about a signal after a probe. */
export const PROBE_STATISTICS = [
  /**
   * Probability that the signal is larger at a place of P than at one of N; 1 on inside, 0 off inside,
   * 0.5 knows nothing.
   */
  "auc",
  /** The same in the half of the lines that the signal was not chosen on; NaN without one. */
  "heldOutAuc",
  /** Chance that any of so many signals that know nothing has an AUC as far from 0.5. */
  "probability",
  /** Hellinger distance in 1,000 bins, and mean and 95th percentile of that distance for a signal that knows nothing. */
  "distance",
  "noise",
  "noise95",
  /** The same three in 50 bins. */
  "coarseDistance",
  "coarseNoise",
  "coarseNoise95",
  "meanP",
  "meanN",
] as const;

export type ProbeStatistic = (typeof PROBE_STATISTICS)[number];

/** Statistics of signals, one column each, by signal number. */
export type ProbeTable = Readonly<Record<ProbeStatistic, Float32Array>>;

export function createProbeTable(signals: number): ProbeTable {
  return Object.fromEntries(
    PROBE_STATISTICS.map((name) => [name, new Float32Array(signals).fill(NaN)]),
  ) as Record<ProbeStatistic, Float32Array>;
}

/** Puts the columns of some signals into their place, from `first` on. */
export function addProbeColumns(to: ProbeTable, from: ProbeTable, first: number): void {
  for (const name of PROBE_STATISTICS) to[name].set(from[name], first);
}

/** "on inside": larger at the places of the pattern than elsewhere. */
export type Polarity = "on inside" | "off inside";

export const polarityOf = (auc: number): Polarity => (auc >= 0.5 ? "on inside" : "off inside");
