/** Answers whose probability fell between two bounds, and how many of them were right. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly right: number;
  /** Mean probability in the bin; 0 if it is empty. A calibrated network has right / count near it. */
  readonly meanProbability: number;
}

/** As many equal bins as in Guo et al. */
const BINS = 15;

/** Counts answers into equal bins by probability; a probability of 1 falls into the last. */
export class CalibrationTally {
  readonly #bins: { count: number; right: number; sum: number }[];

  constructor(bins = BINS) {
    this.#bins = Array.from({ length: bins }, () => ({ count: 0, right: 0, sum: 0 }));
  }

  add(probability: number, right: boolean): void {
    const k = Math.min(this.#bins.length - 1, Math.floor(probability * this.#bins.length));
    const bin = this.#bins[k]!;
    bin.count++;
    bin.sum += probability;
    if (right) bin.right++;
  }

  bins(): CalibrationBin[] {
    const width = 1 / this.#bins.length;
    return this.#bins.map(({ count, right, sum }, k) => ({
      from: Number((k * width).toFixed(6)),
      to: Number(((k + 1) * width).toFixed(6)),
      count,
      right,
      meanProbability: count === 0 ? 0 : sum / count,
    }));
  }
}

/**
 * Expected calibration error, 0 to 1: |share right - mean probability| over the bins, weighed by how many answers are in
 * each (Guo, Pleiss, Sun, Weinberger: On Calibration of Modern Neural Networks, 2017, equation 3). 0 for no answers.
 */
export function calibrationError(bins: readonly CalibrationBin[]): number {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  const gaps = bins.reduce(
    (sum, { count, right, meanProbability }) => sum + Math.abs(right - count * meanProbability),
    0,
  );
  return total === 0 ? 0 : gaps / total;
}

/** The bins of several texts together; all must have the same bounds. */
export function pooledBins(texts: readonly (readonly CalibrationBin[])[]): CalibrationBin[] {
  return (texts[0] ?? []).map(({ from, to }, k) => {
    const own = texts.map((bins) => bins[k]!);
    const count = own.reduce((sum, bin) => sum + bin.count, 0);
    const probabilities = own.reduce((sum, bin) => sum + bin.count * bin.meanProbability, 0);
    return {
      from,
      to,
      count,
      right: own.reduce((sum, bin) => sum + bin.right, 0),
      meanProbability: count === 0 ? 0 : probabilities / count,
    };
  });
}
