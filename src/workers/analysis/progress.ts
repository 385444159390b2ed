import type { AnalysisPlan, Block, Portion } from "./plan";

/** How far an analysis is. */
export interface AnalysisProgress {
  /** Share of the work of this round that is done, 0 to 1. */
  readonly share: number;
  /** Milliseconds left, as far as can be told from the speed so far. */
  readonly millisecondsLeft: number;
}

/** Keeps account of the work that is done. */
export interface ProgressMeter {
  gathered(block: Block, portion: Portion): AnalysisProgress;
  described(units: number): AnalysisProgress;
}

/** One position of both LSTMs takes about as long as the statistics of so many values. */
const VALUES_PER_POSITION = 1_500;

/** A meter; work counts in values whose statistics take as long. `now` gives milliseconds. */
export function createProgressMeter(
  { blocks, portions, layout }: AnalysisPlan,
  now: () => number = () => performance.now(),
): ProgressMeter {
  const run = ({ direction }: Block, { length }: Portion): number =>
    length * VALUES_PER_POSITION * (direction === undefined ? 1 : 0.5);
  const positions = portions.reduce((sum, portion) => sum + portion.starts.at(-1)!, 0);
  const runs = blocks.flatMap((block) => portions.map((portion) => run(block, portion)));
  const total = runs.reduce((sum, work) => sum + work, 0) + positions * layout.count;
  const started = now();
  let done = 0;
  const add = (work: number): AnalysisProgress => {
    done += work;
    const share = Math.min(1, done / Math.max(1, total));
    return { share, millisecondsLeft: ((now() - started) * (1 - share)) / Math.max(share, 1e-9) };
  };
  return {
    gathered: (block, portion) => add(run(block, portion)),
    described: (units) => add(units * positions),
  };
}
