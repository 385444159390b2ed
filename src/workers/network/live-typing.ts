import type { Engine } from "../../model/engine";
import { breathe } from "../../model/run-batch";
import { createLiveLines, type LinePrediction, type LiveLines } from "../../model/session/live-lines";
import { allSignalsAt, SIGNALS } from "../../model/signals";
import type { Stepper } from "../../model/stepper";
import { topOfRun, type TopOutputs } from "../../model/top-outputs";

/** Predicts the line that somebody is typing in. */
export interface LiveTyping {
  /** The answer to a keystroke. */
  predict(engine: Engine, ids: Uint8Array): Promise<LinePrediction>;
  /**
   * Makes the last answer exact while nothing else is to do. Undefined if it was exact already, or when `goesOn` says that
   * something newer has come.
   */
  refine(goesOn: () => boolean): Promise<TopOutputs | undefined>;
  /** All signals at a position of a line, as SIGNALS orders them. Rejects with a RangeError if there is no such position. */
  inspect(engine: Engine, ids: Uint8Array, position: number): Promise<Float32Array>;
}

/** Characters computed between two looks at the messages, a few milliseconds. */
const CHARACTERS_PER_TURN = 128;

/** Uses sessions where the engine has a stepper, and whole lines where it has not or where that fails. */
export function createLiveTyping(): LiveTyping {
  let lines: LiveLines | undefined;
  let stepper: Stepper | undefined;
  const follow = (engine: Engine): void => {
    if (engine.stepper === stepper) return;
    stepper = engine.stepper;
    lines = stepper && createLiveLines(stepper);
  };
  return {
    predict: async (engine, ids) => {
      follow(engine);
      try {
        if (lines !== undefined) return lines.predict(ids);
      } catch {
        // The engine itself is asked next: if it fails too, another takes its place.
        stepper = lines = undefined;
      }
      const [run] = await engine.run([ids], ["output"]);
      return { outputs: topOfRun(run!), final: true };
    },
    refine: async (goesOn) => {
      for (;;) {
        await breathe();
        if (!goesOn()) return undefined;
        const refined = lines?.refine(CHARACTERS_PER_TURN);
        if (refined === undefined) return undefined;
        if (refined.final) return refined.outputs;
      }
    },
    inspect: async (engine, ids, position) => {
      follow(engine);
      if (lines !== undefined) return lines.inspect(ids, position);
      const [run] = await engine.run([ids], SIGNALS);
      return allSignalsAt(run!, position);
    },
  };
}
