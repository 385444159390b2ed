import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readKernels } from "../../scripts/compile-kernels.mjs";
import { encode } from "../language/encode";
import { createLanguage } from "../language/language";
import { packOf } from "../language/packs";
import type { LoadedModel } from "./load-model";
import { storedAs, type ModelManifest } from "./manifest";
import { createReferenceEngine } from "./reference-engine";
import { signalValues } from "./signals";
import { loadShippedModel, SHIPPED, shippedManifest } from "./test-networks";
import { topOutputs } from "./top-outputs";
import { createWasmEngine } from "./wasm-engine";

interface Golden {
  readonly version: string;
  readonly sentences: readonly {
    readonly latin: string;
    readonly outputs: readonly string[];
    readonly probabilities: readonly number[];
  }[];
}

/** Bytes that a network may take with its atlas, in the repository and in the page that is hosted. */
const MOST_BYTES = 13e6;

/** As many networks as there are thought to be. */
const MOST_NETWORKS = 5;

const bytesBelow = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);

/** Networks beside the first of a language that do not say what they are. */
const nameless = (
  networks: readonly (readonly [string, Pick<ModelManifest, "name" | "asked" | "language">])[],
) =>
  networks
    .filter(([folder, { language, name, asked }]) => folder !== language && (!name || !asked))
    .map(([folder]) => folder);

test("there is a network, and everything under models/ is of one and small enough to be kept and hosted", () => {
  expect(SHIPPED).toContain("hy");
  const beside = ["README.md"];
  const names = readdirSync("models").filter((name) => !name.startsWith(".") && !beside.includes(name));
  expect(names).toEqual(SHIPPED);
  expect(bytesBelow("models")).toBeLessThan(MOST_NETWORKS * MOST_BYTES);
});

test("every network beside the first of its language has a name and says what was asked of it", () => {
  const words = { name: "Sparse weights", asked: "To get by with one weight in ten." };
  const made = [
    ["hy", { language: "hy" }],
    ["hy-said", { language: "hy", ...words }],
    ["hy-nameless", { language: "hy", asked: words.asked }],
    ["hy-silent", { language: "hy", name: words.name, asked: "" }],
  ] as const;
  expect(nameless(made)).toEqual(["hy-nameless", "hy-silent"]);
  expect(nameless(SHIPPED.map((folder) => [folder, shippedManifest(folder)]))).toEqual([]);
});

describe.each(SHIPPED)("the network in models/%s", (folder) => {
  const manifest = shippedManifest(folder);
  const golden = JSON.parse(readFileSync(`models/${folder}/golden.json`, "utf8")) as Golden;
  const weights = manifest.files.find(({ name }) => name === "weights.bin")!;
  const pack = packOf(manifest.language);
  const { vocabulary } = createLanguage(pack);
  let model: LoadedModel;
  beforeAll(async () => {
    model = await loadShippedModel(folder);
  });

  test("takes no more room than a network may, and has one form of its weights", () => {
    expect(bytesBelow(`models/${folder}`)).toBeLessThan(MOST_BYTES);
    const forms = readdirSync(`models/${folder}`).filter((name) => name.startsWith("weights."));
    expect(forms).toEqual([storedAs(weights).name]);
  });

  test("has the version of its weights, and settings and golden values of that version", () => {
    const settings = JSON.parse(readFileSync(`models/${folder}/settings.json`, "utf8")) as Golden;
    expect(manifest.version).toBe(weights.sha256.slice(0, 12));
    expect([golden.version, settings.version]).toEqual([manifest.version, manifest.version]);
    expect(golden.sentences.length).toBeGreaterThan(5);
  });

  test("has the sizes of the first network of its language", () => {
    expect(manifest.sizes).toEqual(shippedManifest(manifest.language).sizes);
  });

  test.each(["reference", "wasm"] as const)("%s gives the golden values of tf.layers", async (name) => {
    const engine =
      name === "wasm"
        ? await createWasmEngine(model.weights, await readKernels())
        : createReferenceEngine(model.weights);
    const ids = golden.sentences.map(({ latin }) => encode(latin, vocabulary, pack).ids);
    const runs = await engine.run(ids, ["output"]);
    golden.sentences.forEach(({ latin, outputs, probabilities }, k) => {
      const likeliest = topOutputs(signalValues(runs[k]!, "output"), manifest.sizes.outputs, 1);
      expect(
        Array.from(likeliest.symbols, (symbol) => vocabulary.outputs[symbol]),
        latin,
      ).toEqual(outputs);
      expect(likeliest.probabilities).toHaveLength(probabilities.length);
      likeliest.probabilities.forEach((probability, at) => {
        expect(Math.abs(probability - probabilities[at]!), `${latin}, ${at}`).toBeLessThan(1e-4);
      });
    });
    engine.dispose();
  });
});
