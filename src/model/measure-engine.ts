import type { Engine } from "./engine";
import { breathe } from "./run-batch";
import { createLiveLines } from "./session/live-lines";

/** How fast an engine is on this machine. */
export interface EngineSpeed {
  /** Milliseconds from a letter at the end of a line of 100 characters to its answer, median. */
  readonly keystroke: number;
  /** Characters per second in bulk work, on one thread. */
  readonly throughput: number;
}

const LINE = 100;
const KEYSTROKES = 5;

/** Sequences in the first and in the largest batch that is timed. */
const BATCH = { first: 4, largest: 64, length: 64 };

/** A batch that takes this long says enough, in milliseconds. */
const LONG_ENOUGH = 40;

/**
 * Measures an engine that has run before, in 50 to 300 milliseconds on most machines; lets messages in
 * between its runs. Rejects if a run fails.
 */
export async function measureEngine(engine: Engine, inputs: number): Promise<EngineSpeed> {
  return {
    keystroke: await measureKeystroke(engine, inputs),
    throughput: await measureThroughput(engine, inputs),
  };
}

/** Symbols in no order; for the time that an engine takes all are alike. */
const sequenceOf = (length: number, inputs: number, first = 0): Uint8Array =>
  Uint8Array.from({ length }, (_, t) => (first + 31 * t) % inputs);

async function measureKeystroke(engine: Engine, inputs: number): Promise<number> {
  const line = sequenceOf(LINE + KEYSTROKES, inputs);
  const live = engine.stepper && createLiveLines(engine.stepper);
  const type = (length: number): unknown =>
    live ? live.predict(line.subarray(0, length)) : engine.run([line.subarray(0, length)], ["output"]);
  await type(LINE);
  const times: number[] = [];
  for (let k = 1; k <= KEYSTROKES; k++) {
    await breathe(); // somebody may be typing meanwhile
    const start = performance.now();
    await type(LINE + k);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[KEYSTROKES >> 1]!;
}

async function measureThroughput(engine: Engine, inputs: number): Promise<number> {
  for (let count = BATCH.first; ; count *= 2) {
    const batch = Array.from({ length: count }, (_, k) => sequenceOf(BATCH.length, inputs, k));
    await breathe();
    const start = performance.now();
    await engine.run(batch, ["output"]);
    const milliseconds = performance.now() - start;
    if (milliseconds >= LONG_ENOUGH || count >= BATCH.largest)
      return (1000 * count * BATCH.length) / Math.max(milliseconds, 0.1);
  }
}
