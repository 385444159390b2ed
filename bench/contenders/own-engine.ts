import type { Engine } from "../../src/model/engine";
import { signalValues } from "../../src/model/signals";
import type { Contender } from "./contender";

/** An engine of `src/model`, asked for the probabilities alone. */
export function ownEngine(engine: Engine): Contender {
  return {
    engine,
    prepare: (ids) => ({
      run: async () => signalValues((await engine.run([ids], ["output"]))[0]!, "output"),
      dispose: () => undefined,
    }),
  };
}
