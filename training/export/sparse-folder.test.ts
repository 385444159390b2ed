import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as tf from "@tensorflow/tfjs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { armenian } from "../../src/language/armenian/index";
import { buildVocabulary } from "../../src/language/vocabulary";
import { loadModel } from "../../src/model/load-model";
import { parseManifest } from "../../src/model/manifest";
import type { NetworkWeights } from "../../src/model/weights";
import { folderReader } from "../node-model";
import { openLayersFiles, toLayersFiles } from "./layers-files";
import { modelFiles, type ModelFolder } from "./model-files";
import { plainFiles } from "./plain-files";
import { untrainedRun } from "./test-run";
import { writeModelFolder } from "./write-model-folder";

const vocabulary = buildVocabulary(armenian);
const folder = mkdtempSync(join(tmpdir(), "tyun-sparse-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const kernelsOf = ({ forward, backward, hidden, output }: NetworkWeights): Float32Array[] => [
  ...[forward, backward].flatMap(({ kernel, recurrentKernel }) => [kernel, recurrentKernel]),
  hidden.kernel,
  output.kernel,
];

/** A run of which nine in ten weights are zero, every other one of them with a sign, as pruning leaves them. */
function prunedRun() {
  const run = untrainedRun();
  for (const kernel of kernelsOf(run.weights))
    kernel.forEach((value, k) => {
      if (k % 10 !== 0) kernel[k] = value * 0;
    });
  return run;
}

const exported = (run = prunedRun(), words = {}): Promise<ModelFolder> =>
  modelFiles(run, armenian, vocabulary, "float16", words);

let sparse: ModelFolder;
beforeAll(async () => {
  tf.enableProdMode();
  await tf.setBackend("cpu");
  sparse = await exported();
});

test("weights that are mostly zero are stored in less than a third, and say of the file what it is without", async () => {
  const { binary } = await toLayersFiles(prunedRun().weights, "float16");
  const entry = sparse.manifest.files.find(({ name }) => name === "weights.bin")!;
  const stored = sparse.files.get("weights.sparse")!;
  expect(sparse.files.has("weights.bin")).toBe(false);
  expect(entry.bytes).toBe(binary.length);
  expect(entry.stored).toEqual({ name: "weights.sparse", bytes: stored.length });
  expect(stored.length).toBeLessThan(binary.length / 3);
  expect(sparse.manifest.version).toBe(entry.sha256.slice(0, 12));
});

test("the folder loads with the weights of the run, and progress counts what is in it", async () => {
  const progress: [number, number][] = [];
  const { weights } = await loadModel(
    (name, onBytes) => {
      onBytes?.(sparse.files.get(name)!.length);
      return Promise.resolve(sparse.files.get(name)!);
    },
    () => vocabulary,
    (received, total) => progress.push([received, total]),
  );
  const truth = kernelsOf(prunedRun().weights);
  kernelsOf(weights).forEach((kernel, at) => {
    expect(kernel.some((value) => Object.is(value, -0))).toBe(false);
    kernel.forEach((value, k) => {
      expect(Math.abs(value - truth[at]![k]!)).toBeLessThanOrEqual(2 ** -12);
    });
  });
  const total = ["model.json", "weights.sparse", "vocabulary.json"].reduce(
    (sum, name) => sum + sparse.files.get(name)!.length,
    0,
  );
  expect(progress.at(-1)).toEqual([total, total]);
});

test("a folder has one form of the weights: the other goes when it is exported anew", async () => {
  const out = join(folder, "again");
  const dense = await exported(untrainedRun());
  for (const [files, there, gone] of [
    [dense, "weights.bin", "weights.sparse"],
    [sparse, "weights.sparse", "weights.bin"],
    [dense, "weights.bin", "weights.sparse"],
  ] as const) {
    writeModelFolder(out, files.files);
    expect(existsSync(join(out, there))).toBe(true);
    expect(existsSync(join(out, gone))).toBe(false);
  }
  writeFileSync(join(out, "report.md"), "kept");
  writeModelFolder(out, sparse.files);
  expect(readdirSync(out)).toContain("report.md");
});

test("expanded, it is the two files that stock tf.loadLayersModel opens", async () => {
  const out = join(folder, "stored");
  writeModelFolder(out, sparse.files);
  const plain = await plainFiles(folderReader(out));
  expect([...plain.keys()]).toEqual(["model.json", "weights.bin"]);
  const { binary } = await toLayersFiles(prunedRun().weights, "float16");
  expect(plain.get("weights.bin")).toEqual(binary);
  const stock = await openLayersFiles(plain.get("model.json")!, plain.get("weights.bin")!);
  expect(stock.countParams()).toBe(binary.length / 2);
  stock.dispose();
});

test("name and what was asked are in the manifest where they were given, and only there", async () => {
  const words = { name: "Sparse weights", asked: "To get by with one weight in ten." };
  const folders = [sparse, await exported(prunedRun(), words)];
  const [without, named] = folders.map(({ files }) =>
    parseManifest(JSON.parse(new TextDecoder().decode(files.get("manifest.json")))),
  );
  expect(named).toMatchObject(words);
  expect(Object.keys(named!).sort()).toEqual([...Object.keys(without!), "name", "asked"].sort());
});
