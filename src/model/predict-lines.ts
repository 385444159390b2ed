import type { Engine } from "./engine";
import { breathe } from "./run-batch";
import { topOfRun, type TopOutputs } from "./top-outputs";

/** The prediction for one of the lines that were asked for. */
export interface PredictedLine {
  readonly line: number;
  readonly outputs: TopOutputs;
}

/** Positions computed between two breaths; a keystroke waits no longer than that. */
export const POSITIONS_PER_TURN = 2_048;

/**
 * Predicts lines in the order given and yields them turn by turn. Before each turn it lets other work in, and asks
 * `goesOn`: a request that was cancelled meanwhile, or before it began, costs nothing more.
 */
export async function* predictLines(
  engine: Pick<Engine, "run">,
  lines: readonly Uint8Array[],
  goesOn: () => boolean = () => true,
): AsyncGenerator<PredictedLine> {
  for (const { first, end } of turns(lines)) {
    await breathe();
    if (!goesOn()) return;
    const turn = lines.slice(first, end);
    const results = await engine.run(turn, ["output"]);
    for (const [k, run] of results.entries()) yield { line: first + k, outputs: topOfRun(run) };
  }
}

function* turns(lines: readonly Uint8Array[]): Generator<{ first: number; end: number }> {
  let first = 0;
  let positions = 0;
  for (const [k, { length }] of lines.entries()) {
    if (k > first && positions + length > POSITIONS_PER_TURN) {
      yield { first, end: k };
      first = k;
      positions = 0;
    }
    positions += length;
  }
  if (first < lines.length) yield { first, end: lines.length };
}
