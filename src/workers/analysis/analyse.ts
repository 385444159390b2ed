import { addSignals, createResult, type AnalysisResult } from "../../analysis/analysis-result";
import {
  ambiguousLetters,
  countOutcomes,
  FEWEST_CASES,
  recountLetters,
  type AlignedSymbols,
} from "../../analysis/outcomes";
import type { NetworkSizes } from "../../model/signals";
import { share, unlessAborted } from "../share";
import type { Counter } from "./count-methods";
import { createPlan, partLength, type AnalysisPlan, type AnalysisSetup } from "./plan";
import { createProgressMeter, type AnalysisProgress } from "./progress";

export interface AnalysisOptions {
  /** Aborting ends the analysis at once; the workers stop within a chunk of their work. */
  readonly signal: AbortSignal;
  /**
   * Number of texts, from the first on, in each round; the last round takes all whatever it says. A short first round
   * gives numbers soon. Which pairs count is decided from all texts; in a short round some may lack cases.
   */
  readonly rounds?: readonly number[];
  /** Bytes of values that all workers together may hold at a time. */
  readonly memory?: number;
  readonly fewestCases?: number;
  /** A round begins, in so many texts. */
  readonly onRound?: (count: number, round: number) => void;
  readonly onProgress?: (progress: AnalysisProgress, round: number) => void;
  /** The result of a round whenever more of its signals are done; the same object grows. */
  readonly onUpdate?: (result: AnalysisResult, round: number) => void;
}

/** With what two workers need besides, well under 1 GB. */
export const DEFAULT_MEMORY = 575e6;

/**
 * Statistics of every pair that counts, for every signal. The workers share the work; the result does not depend on how
 * many there are, on which does what, or on the memory. Rejects if no pair counts, with the first failure of a worker,
 * or with the reason of the signal.
 */
export async function analyse(
  texts: readonly AlignedSymbols[],
  sizes: NetworkSizes,
  workers: readonly Counter[],
  options: AnalysisOptions,
): Promise<AnalysisResult> {
  const { signal, rounds = [], memory = DEFAULT_MEMORY, fewestCases = FEWEST_CASES } = options;
  signal.throwIfAborted();
  const letters = ambiguousLetters(
    countOutcomes(texts, sizes.inputs, sizes.outputs),
    sizes.outputs,
    fewestCases,
  );
  if (letters.length === 0)
    throw new Error(
      `in this text no letter has two outcomes with at least ${fewestCases} cases each; a longer text is needed`,
    );
  const sizesOfRounds = [...rounds.filter((count) => count < texts.length), texts.length];
  let result: AnalysisResult | undefined;
  for (const [round, count] of sizesOfRounds.entries()) {
    options.onRound?.(count, round);
    const some = texts.slice(0, count);
    const counts = countOutcomes(some, sizes.inputs, sizes.outputs);
    const setup = { sizes, texts: some, memory, letters: recountLetters(letters, counts, sizes.outputs) };
    result = await unlessAborted(runRound(setup, workers, options, round), signal);
  }
  return result!;
}

async function runRound(
  setup: AnalysisSetup,
  workers: readonly Counter[],
  { signal, onProgress, onUpdate }: AnalysisOptions,
  round: number,
): Promise<AnalysisResult> {
  const plan = createPlan(setup);
  const result = createResult(plan.layout, setup.letters);
  const meter = createProgressMeter(plan);
  await Promise.all(workers.map(({ beginCounting }) => beginCounting(setup, { signal })));
  const memory = createMemory(plan);
  for (const [b, block] of plan.blocks.entries()) {
    const parts = block.slices.map((): Float32Array[] => []);
    await share(workers, plan.portions, signal, async ({ gatherValues }, portion, p, stop) => {
      const taken = memory.take(p, block.slices.length);
      const work = { block: b, portion: p, parts: taken };
      const gathered = await gatherValues(work, { signal: stop, move: taken });
      gathered.forEach((part, s) => (parts[s]![p] = part));
      onProgress?.(meter.gathered(block, portion), round);
    });
    await share(workers, block.slices, signal, async ({ describeSlice }, slice, s, stop) => {
      const work = { block: b, slice: s, parts: parts[s]! };
      const described = await describeSlice(work, { signal: stop, move: work.parts });
      memory.giveBack(described.parts);
      addSignals(result, described.tables);
      onProgress?.(meter.described(slice.units), round);
      onUpdate?.(result, round);
    });
  }
  return result;
}

/**
 * Memory for the values, used over and over: left to the garbage collector, that of several blocks would lie about.
 * Parts of a portion are all of one length.
 */
function createMemory({ portions }: AnalysisPlan): {
  take(portion: number, count: number): Float32Array[];
  giveBack(parts: readonly Float32Array[]): void;
} {
  const spare = portions.map((): Float32Array[] => []);
  return {
    take: (portion, count) =>
      Array.from(
        { length: count },
        () => spare[portion]!.pop() ?? new Float32Array(partLength(portions[portion]!)),
      ),
    giveBack: (parts) => parts.forEach((part, portion) => spare[portion]!.push(part)),
  };
}
