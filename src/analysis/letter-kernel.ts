import { COARSE_BINS, DISTANCE_BINS, mergeBins } from "./histogram";
import { createNoiseModel } from "./noise/noise-level";
import type { SignalStatistics } from "./tables/letter-table";
import { tallyStatistics, poolBins, type Tallier, type Tally } from "./tally";

/** One signal at all positions of a letter. */
export interface LetterSignal {
  /** Range, counts and drawing histograms; overwritten by the next signal. */
  readonly tally: Tally;
  /** Statistics of each pair of the letter. */
  readonly pairs: readonly SignalStatistics[];
}

/** The statistics of one signal, given its values at the positions of the letter, [positions]. */
export type LetterKernel = (values: Float32Array) => LetterSignal;

/**
 * The kernel for a letter whose positions have these labels: 0 to `pairs` - 1 are the outcomes that count as pairs,
 * up to `outcomes` - 1 all others. It throws a RangeError if a value is NaN or infinite.
 */
export function createLetterKernel(
  labels: Uint8Array,
  pairs: number,
  outcomes: number,
  tallier: Tallier,
): LetterKernel {
  const cases = new Uint32Array(outcomes);
  for (const label of labels) cases[label]!++;
  const noise = Array.from({ length: pairs }, (_, pair) => createNoiseModel(labels.length, cases[pair]!));
  const pooled = new Uint32Array(DISTANCE_BINS);

  return (values) => {
    const tally = tallier(values, labels, outcomes);
    poolBins(tally, pooled);
    const coarse = mergeBins(pooled, DISTANCE_BINS / COARSE_BINS);
    const statistics = noise.map((levelOf, pair): SignalStatistics => {
      const fine = levelOf(pooled);
      const few = levelOf(coarse);
      return {
        ...tallyStatistics(tally, pair, pooled),
        noise: fine.mean,
        noise95: fine.p95,
        coarseNoise: few.mean,
        coarseNoise95: few.p95,
      };
    });
    return { tally, pairs: statistics };
  };
}
