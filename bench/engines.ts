/**
 * `npm run bench:engines`: medians of the engines that run in Node, in one run on one thread, on the shipped weights.
 * onnxruntime-node joins in where it is installed: `npm i --no-save --ignore-scripts onnxruntime-node`. For the build with
 * relaxed SIMD in Node 20: `node --experimental-wasm-relaxed-simd --import tsx bench/engines.ts`.
 */
import { readFile } from "node:fs/promises";
import * as tf from "@tensorflow/tfjs-core";
import { readKernels } from "../scripts/compile-kernels.mjs";
import { defaultPack } from "../src/language/packs";
import { buildVocabulary } from "../src/language/vocabulary";
import type { Engine } from "../src/model/engine";
import { loadModel } from "../src/model/load-model";
import { createReferenceEngine } from "../src/model/reference-engine";
import { createTfjsEngine } from "../src/model/tfjs-engine";
import { createWasmEngine } from "../src/model/wasm-engine";
import { hasRelaxedSimd } from "../src/model/wasm/load-kernels";
import { openOnnxEngine } from "./onnx-engine";

const LENGTHS = [20, 200, 2_000];
const BATCH = { sequences: 256, length: 100 };
const SECONDS_PER_FIGURE = 1;
const MOST_RUNS = 50;

/** The reference needs minutes for these. */
const SLOW: readonly string[] = ["reference"];

const sequenceOf = (length: number, first = 0): Uint8Array =>
  Uint8Array.from({ length }, (_, t) => (first + t * 31) % 72);

/** Median milliseconds after one warm-up run. */
async function median(run: () => Promise<unknown>): Promise<number> {
  await run();
  const times: number[] = [];
  const end = performance.now() + 1000 * SECONDS_PER_FIGURE;
  do {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  } while (performance.now() < end && times.length < MOST_RUNS);
  return times.sort((a, b) => a - b)[times.length >> 1]!;
}

async function measure(engine: Pick<Engine, "run">, slow: boolean): Promise<string[]> {
  const cells: string[] = [];
  for (const length of LENGTHS.filter((length) => !slow || length <= 200))
    cells.push((await median(() => engine.run([sequenceOf(length)], ["output"]))).toFixed(2));
  if (slow) return [...cells, "-", "-"];
  const batch = Array.from({ length: BATCH.sequences }, (_, k) => sequenceOf(BATCH.length, k));
  const milliseconds = await median(() => engine.run(batch, ["output"]));
  return [...cells, ((1000 * BATCH.sequences * BATCH.length) / milliseconds).toFixed(0)];
}

const readModelFile = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(new URL(`../models/hy/${name}`, import.meta.url)));
tf.enableProdMode(); // keeps tfjs from advertising its native package
const { weights } = await loadModel(readModelFile, buildVocabulary(defaultPack));
const engines: [string, Pick<Engine, "run">][] = [
  ["reference", createReferenceEngine(weights)],
  ["tfjs-wasm", await createTfjsEngine(weights, { backend: "wasm" })],
  ["wasm", await createWasmEngine(weights, await readKernels())],
];
const onnx = await openOnnxEngine(weights);
if (onnx !== undefined) engines.push(["onnxruntime-node, 1 thread", onnx]);

console.log(
  `wasm: ${hasRelaxedSimd() ? "relaxed SIMD" : "SIMD"}. Milliseconds of a whole pass; characters per second.`,
);
const heads = [
  ...LENGTHS.map((length) => `${length} chars`),
  `${BATCH.sequences} x ${BATCH.length}, chars/s`,
];
console.log(["".padEnd(28), ...heads.map((head) => head.padStart(18))].join(""));
for (const [name, engine] of engines) {
  const cells = await measure(engine, SLOW.includes(name));
  console.log([name.padEnd(28), ...cells.map((cell) => cell.padStart(18))].join(""));
}
