/** Positions whose top probability fell between two bounds, and how many of them were right. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly right: number;
  /** Mean top probability in the bin; NaN-free: 0 if it is empty. A calibrated network has right / count near it. */
  readonly meanProbability: number;
}

/** Counts positions into equal bins by top probability; a probability of 1 falls into the last. */
export class CalibrationTally {
  readonly #bins: { count: number; right: number; sum: number }[];

  constructor(bins = 10) {
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
