import type { Engine } from "../src/model/engine";
import { topOfRun, type TopOutputs } from "../src/model/top-outputs";

/** Runs sequences of input symbols and keeps the likeliest outputs, as the page does; one prediction per sequence. */
export async function predict(engine: Engine, sequences: readonly Uint8Array[]): Promise<TopOutputs[]> {
  return (await engine.run(sequences, ["output"])).map(topOfRun);
}
