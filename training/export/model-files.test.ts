import * as tf from "@tensorflow/tfjs";
import { beforeAll, expect, it } from "vitest";
import { armenian } from "../../src/language/armenian/index";
import { buildVocabulary } from "../../src/language/vocabulary";
import { loadModel } from "../../src/model/load-model";
import { modelFiles, type ModelFolder } from "./model-files";
import { untrainedRun } from "./test-run";

const vocabulary = buildVocabulary(armenian);

const text = (folder: ModelFolder, name: string): unknown =>
  JSON.parse(new TextDecoder().decode(folder.files.get(name)));

beforeAll(async () => {
  tf.enableProdMode();
  await tf.setBackend("cpu");
});

it("makes a folder that loadModel accepts, half as large in float16, with nearly the same weights", async () => {
  const run = untrainedRun();
  const sizes: number[] = [];
  for (const storage of ["float16", "float32"] as const) {
    const { files } = await modelFiles(run, armenian, vocabulary, storage);
    const { weights } = await loadModel(
      (name) => Promise.resolve(files.get(name)!),
      () => vocabulary,
    );
    weights.output.kernel.forEach((value, k) => {
      expect(Math.abs(value - run.weights.output.kernel[k]!)).toBeLessThanOrEqual(
        storage === "float16" ? 2 ** -12 : 0,
      );
    });
    sizes.push(files.get("weights.bin")!.length);
  }
  expect(sizes[1]).toBe(2 * sizes[0]!);
});

it("stores golden values at every code point, and settings with all options and without the names of validation files", async () => {
  const folder = await modelFiles(untrainedRun(), armenian, vocabulary, "float16");
  for (const { latin, outputs, probabilities } of folder.golden) {
    expect(outputs).toHaveLength(Array.from(latin).length);
    expect(probabilities).toHaveLength(outputs.length);
    expect(probabilities.every((p) => p > 0 && p <= 1)).toBe(true);
  }
  expect(text(folder, "golden.json")).toEqual({ version: folder.manifest.version, sentences: folder.golden });
  expect(text(folder, "settings.json")).toMatchObject({
    storage: "float16",
    training: { seed: 1, penalty: { weights: 1e-5 }, sparse: 0.9, target: null },
    log: [{ characters: 10, "valid-2016": [0.1, 2] }],
  });
});

it("refuses a run with other alphabets and weights that float16 cannot hold", async () => {
  const other = untrainedRun([...vocabulary.inputs.slice(0, -1), "€"]);
  await expect(modelFiles(other, armenian, vocabulary, "float16")).rejects.toThrow(
    "inputs are not those of the language pack",
  );
  const run = untrainedRun();
  run.weights.hidden.bias[0] = 70000;
  await expect(modelFiles(run, armenian, vocabulary, "float16")).rejects.toThrow(
    "is 70000, which float16 cannot hold",
  );
});
