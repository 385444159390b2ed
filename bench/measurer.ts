import type { Engine } from "../src/model/engine";
import { runBatch } from "../src/model/run-batch";
import type { Contender } from "./contenders/contender";
import { createTypist, type Visit, type VisitTimes } from "./contenders/typist";
import { timeRuns, type Budget } from "./timing";

/** Input symbols as plain numbers: what passes between Node and the page. */
export type Symbols = readonly number[];

/** What can be asked of a contender, here or in the page. Times are milliseconds, one for each run. */
export interface Measurer {
  /** Probabilities of a text, [length, outputs]. */
  output(text: Symbols): Promise<number[]>;
  /** Whole passes of a text. */
  passes(text: Symbols, budget: Budget): Promise<number[]>;
  /** Runs through all sentences, one at a time. */
  sentences(sentences: readonly Symbols[], budget: Budget): Promise<number[]>;
  /** Runs through all sentences as one batch; for engines of ours. */
  batch(sentences: readonly Symbols[], budget: Budget): Promise<number[]>;
  /** The LSTM layer alone, over a text so many times at once; for engines of ours. */
  rows(text: Symbols, rows: number, budget: Budget): Promise<number[]>;
  /** Typing with a session; for engines of ours that have them. */
  type(visit: Visit): Promise<VisitTimes>;
}

/** Measures a contender. */
export function createMeasurer(contender: Contender): Measurer {
  let typist: ReturnType<typeof createTypist> | undefined;
  const own = (): Engine => {
    if (contender.engine === undefined) throw new Error("this is for engines of ours");
    return contender.engine;
  };
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
    batch: (sentences, budget) => {
      const sequences = sentences.map((sentence) => Uint8Array.from(sentence));
      return timeRuns(async () => {
        for await (const _chunk of runBatch(own(), sequences, ["output"]));
      }, budget);
    },
    rows: (text, rows, budget) => {
      const sequences = Array.from({ length: rows }, () => Uint8Array.from(text));
      return timeRuns(() => own().run(sequences, ["h"]), budget);
    },
    // eslint-disable-next-line @typescript-eslint/require-await -- what fails rejects
    type: async (visit) => {
      const { stepper } = own();
      if (stepper === undefined) throw new Error("this engine has no sessions");
      typist ??= createTypist(stepper);
      return typist(visit);
    },
  };
}
