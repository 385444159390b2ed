import { checkSymbols } from "./check-symbols";
import type { Engine } from "./engine";
import { signalWidth, type Activations, type Signal } from "./signals";
import type { Direction, Stepper } from "./stepper";
import { groupRows } from "./wasm/group-rows";
import type { KernelFiles } from "./wasm/load-kernels";
import { createNetwork, runDenseLayers, runDirection, type Network, type SequenceRun } from "./wasm/network";
import type { NetworkWeights } from "./weights";

/**
 * The network in our own WebAssembly kernels (src/model/wasm/assembly). Sequences of similar length run four at a time.
 * Rejects if WebAssembly SIMD is missing or the file cannot be had.
 */
export async function createWasmEngine(
  weights: NetworkWeights,
  files: KernelFiles,
): Promise<Engine & { readonly stepper: Stepper }> {
  const network = await createNetwork(weights, files);
  return {
    name: "wasm",
    // A synchronous failure must reject, so that the next engine takes over.
    run: (sequences, signals, direction) =>
      new Promise((resolve) => resolve(runAll(network, sequences, signals, direction))),
    stepper: createStepper(network),
    dispose: () => undefined, // the memory goes with the last reference to the engine
  };
}

function createStepper(network: Network): Stepper {
  const { sizes } = network;
  return {
    sizes,
    runDirection: (direction, ids, start, values) => {
      if (ids.length === 0) return;
      checkSymbols(ids, sizes.inputs);
      runDirection(network, [{ ids, values }], direction, start);
    },
    runDense: (ids, h, values) => {
      checkSymbols(ids, sizes.inputs);
      runDenseLayers(network, { ids, values: { h, ...values } });
    },
  };
}

function runAll(
  network: Network,
  sequences: readonly Uint8Array[],
  signals: readonly Signal[],
  only?: Direction,
): Activations[] {
  const { sizes } = network;
  const rows = sequences.map((ids): SequenceRun => {
    checkSymbols(ids, sizes.inputs);
    const allocate = (signal: Signal): Float32Array =>
      new Float32Array(ids.length * signalWidth(signal, sizes));
    const asked = Object.fromEntries(signals.map((signal) => [signal, allocate(signal)]));
    return { ids, values: { h: allocate("h"), ...asked } };
  });
  for (const group of groupRows(sequences.map(({ length }) => length))) {
    const members = group.map((row) => rows[row]!);
    if (only !== "backward") runDirection(network, members, "forward");
    if (only !== "forward") runDirection(network, members, "backward");
  }
  if (signals.includes("hidden") || signals.includes("output"))
    for (const row of rows) runDenseLayers(network, row);
  return rows.map(({ ids, values }) => ({
    length: ids.length,
    values: Object.fromEntries(signals.map((signal) => [signal, values[signal]!])),
  }));
}
