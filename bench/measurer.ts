import type { Contender } from "./contenders/contender";
import { timeRuns, type Budget } from "./timing";

/** Input symbols as plain numbers: what passes between Node and the page. */
export type Symbols = readonly number[];

/** What can be asked of every contender, here or in the page. Times are milliseconds, one for each run. */
export interface Measurer {
  /** Probabilities of a text, [length, outputs]. */
  output(text: Symbols): Promise<number[]>;
  /** Whole passes of a text. */
  passes(text: Symbols, budget: Budget): Promise<number[]>;
  /** Runs through all sentences, one at a time. */
  sentences(sentences: readonly Symbols[], budget: Budget): Promise<number[]>;
}

/** Measures a contender. */
export function createMeasurer(contender: Contender): Measurer {
  return {
    output: async (text) => {
      const pass = contender.prepare(Uint8Array.from(text));
      const values = Array.from(await pass.run());
      pass.dispose();
      return values;
    },
    passes: async (text, budget) => {
      const pass = contender.prepare(Uint8Array.from(text));
      const times = await timeRuns(() => pass.run(), budget);
      pass.dispose();
      return times;
    },
    sentences: async (sentences, budget) => {
      const passes = sentences.map((sentence) => contender.prepare(Uint8Array.from(sentence)));
      const times = await timeRuns(async () => {
        for (const pass of passes) await pass.run();
      }, budget);
      for (const pass of passes) pass.dispose();
      return times;
    },
  };
}
