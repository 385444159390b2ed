import { readKernels } from "../../scripts/compile-kernels.mjs";
import { encode } from "../../src/language/encode";
import { readyProbes } from "../../src/language/pattern/ready-probes";
import type { Activations } from "../../src/model/signals";
import { createWasmEngine } from "../../src/model/wasm-engine";
import { probeCounterOn } from "../../src/workers/probe/probe-methods";
import { runProbe, type ProbeResult } from "../../src/workers/probe/run-probe";
import { selectCases } from "../../src/workers/probe/select-cases";
import type { NodeModel } from "../node-model";
import { SAMPLE_TEXT } from "../probe/sample-text";
import { readTextLines } from "../read-text";

/** Words whose cells are shown, typed; Armenian has the suffix in two of them. */
export const TYUN_WORDS = "gitutyun, azatutyun, tun";

/** The network's answer to `tyun`. */
export interface TyunData {
  readonly lines: number;
  readonly result: ProbeResult;
  /** The network on TYUN_WORDS. */
  readonly words: Activations;
}

/**
 * Probes the bundled sample text for `tyun`. The kernels are those that round alike on every machine, so that the
 * report does not depend on where it is made.
 */
export async function readTyunData(model: NodeModel): Promise<TyunData> {
  const { pack, vocabulary, manifest, weights } = model;
  const lines = readTextLines(SAMPLE_TEXT).filter((line) => line !== "");
  const probe = readyProbes(pack).find(({ id }) => id === "tyun")!;
  const text = { kind: "native", lines } as const;
  const selection = selectCases({ text, probe, compared: probe.compared }, model);
  const { simd } = await readKernels();
  const engine = await createWasmEngine(weights, { simd, relaxed: simd });
  const { signal } = new AbortController();
  const result = await runProbe(selection, manifest.sizes, [probeCounterOn(engine)], { signal });
  const [words] = await engine.run([encode(TYUN_WORDS, vocabulary, pack).ids], ["c"]);
  return { lines: lines.length, result, words: words! };
}
