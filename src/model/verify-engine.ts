import type { Engine } from "./engine";
import { createReferenceEngine } from "./reference-engine";
import { signalValues } from "./signals";
import type { NetworkWeights } from "./weights";

/** Largest difference from the reference engine that counts as the same number. */
const TOLERANCE = 1e-4;

/**
 * Compares an engine with the reference on a few characters: some phones compute in half precision without saying so.
 * Also the engine's first run, which pays for compilation. Rejects if the probabilities differ.
 */
export async function verifyEngine(engine: Engine, weights: NetworkWeights): Promise<void> {
  const ids = Uint8Array.from({ length: 8 }, (_, t) => (7 * t + 3) % weights.sizes.inputs);
  const [own] = await engine.run([ids], ["output"]);
  const [expected] = await createReferenceEngine(weights).run([ids], ["output"]);
  const probabilities = signalValues(expected!, "output");
  const largest = signalValues(own!, "output").reduce(
    (most, value, k) => Math.max(most, Math.abs(value - probabilities[k]!)),
    0,
  );
  if (!(largest <= TOLERANCE)) {
    engine.dispose();
    throw new Error(`its probabilities are off by up to ${largest.toPrecision(2)}`);
  }
}
