import { expect, test } from "vitest";
import { concatBytes } from "./concat";
import { loadModel } from "./load-model";
import type { ModelManifest } from "./manifest";
import { ModelFileError, type FileReader } from "./read-model-files";
import { readModelFile, vocabulary } from "./test-networks";

/** The shipped model with one file replaced. */
const withFile =
  (file: string, change: (bytes: Uint8Array) => Uint8Array): FileReader =>
  async (name) => {
    const bytes = await readModelFile(name);
    return name === file ? change(bytes) : bytes;
  };

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

async function failure(read: FileReader): Promise<ModelFileError> {
  const error: unknown = await loadModel(read, () => vocabulary).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ModelFileError);
  return error as ModelFileError;
}

test("the shipped model loads, with progress up to all of its bytes", async () => {
  const progress: [number, number][] = [];
  const read: FileReader = async (name, onBytes) => {
    const bytes = await readModelFile(name);
    onBytes?.(bytes.length);
    return bytes;
  };
  const { weights, manifest } = await loadModel(
    read,
    () => vocabulary,
    (received, total) => progress.push([received, total]),
  );
  expect(weights.sizes).toEqual({ inputs: 72, cells: 228, hidden: 228, outputs: 153 });
  expect(manifest.language).toBe("hy");
  const [received, total] = progress.at(-1)!;
  expect(received).toBe(total);
  expect(total).toBe(manifest.files.reduce((sum, file) => sum + file.bytes, 0));
});

test.each(["manifest.json", "model.json", "weights.bin", "vocabulary.json"])(
  "a missing %s is named",
  async (file) => {
    const read: FileReader = (name) =>
      name === file
        ? Promise.reject(new Error("it could not be downloaded (404 Not Found)"))
        : readModelFile(name);
    const { file: named, reason } = await failure(read);
    expect(named).toBe(file);
    expect(reason).toContain("404");
  },
);

test("a truncated file is named, with both lengths", async () => {
  const { file, reason } = await failure(withFile("weights.bin", (bytes) => bytes.subarray(0, 1000)));
  expect(file).toBe("weights.bin");
  expect(reason).toMatch(/1000 bytes instead of \d+/);
});

test("one altered byte is found", async () => {
  const { file, reason } = await failure(
    withFile("weights.bin", (bytes) => bytes.map((byte, k) => (k === 5000 ? byte ^ 1 : byte))),
  );
  expect(file).toBe("weights.bin");
  expect(reason).toContain("checksum");
});

test("a page of HTML in place of the manifest is no valid JSON", async () => {
  const { file, reason } = await failure(withFile("manifest.json", () => text("<!doctype html>")));
  expect(file).toBe("manifest.json");
  expect(reason).toContain("JSON");
});

test("a manifest of a later format is refused with both versions", async () => {
  const later = withFile("manifest.json", (bytes) =>
    text(new TextDecoder().decode(bytes).replace(/"format":\s*1/, '"format": 99')),
  );
  expect((await failure(later)).reason).toMatch(/format 99.*reads 1/);
});

test("a model with another alphabet is refused", async () => {
  const outputs = vocabulary.outputs.map((symbol) => (symbol === "ա" ? "б" : symbol));
  const error: unknown = await loadModel(readModelFile, () => ({ ...vocabulary, outputs })).catch(
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ file: "vocabulary.json" });
});

/** The shipped weights stored sparsely, though none is zero: a bitmap of ones and then all of them. */
async function storedSparsely(): Promise<Uint8Array> {
  const weights = await readModelFile("weights.bin");
  const words = weights.length / 2;
  const bitmap = new Uint8Array(Math.ceil(words / 8)).fill(255);
  if (words % 8 !== 0) bitmap[bitmap.length - 1] = 2 ** (words % 8) - 1;
  return concatBytes([bitmap, weights]);
}

/** The shipped model with its weights stored sparsely. */
const sparseReader =
  (change: (stored: Uint8Array) => Uint8Array = (stored) => stored): FileReader =>
  async (name) => {
    if (name === "weights.sparse") return change(await storedSparsely());
    if (name === "weights.bin") throw new Error("it is not in the folder");
    if (name !== "manifest.json") return readModelFile(name);
    const manifest = JSON.parse(new TextDecoder().decode(await readModelFile(name))) as ModelManifest;
    const stored = { name: "weights.sparse", bytes: (await storedSparsely()).length };
    const files = manifest.files.map((file) => (file.name === "weights.bin" ? { ...file, stored } : file));
    return text(JSON.stringify({ ...manifest, files }));
  };

test("sparsely stored weights are those of the plain file", async () => {
  const [sparse, plain] = await Promise.all(
    [sparseReader(), readModelFile].map((read) => loadModel(read, () => vocabulary)),
  );
  for (const part of ["forward", "backward", "hidden", "output"] as const) {
    const truth = new Map(Object.entries(plain!.weights[part])) as ReadonlyMap<string, Float32Array>;
    for (const [name, values] of Object.entries(sparse!.weights[part]) as [string, Float32Array][])
      expect(values.every((value, k) => value === truth.get(name)![k])).toBe(true);
  }
});

test.each<[what: string, change: (stored: Uint8Array) => Uint8Array, reason: RegExp]>([
  ["cut off", (stored) => stored.subarray(0, 5000), /5000 bytes instead of \d+/],
  [
    "altered in its bitmap",
    (stored) => stored.map((byte, k) => (k === 5 ? byte ^ 1 : byte)),
    /its bitmap accounts for/,
  ],
  [
    "altered behind its bitmap",
    (stored) => stored.map((byte, k) => (k === stored.length - 5 ? byte ^ 1 : byte)),
    /checksum/,
  ],
  [
    "missing",
    () => {
      throw new Error("it could not be downloaded (404 Not Found)");
    },
    /404/,
  ],
])("the file of sparse weights that is %s is named", async (_what, change, expected) => {
  const { file, reason } = await failure(sparseReader(change));
  expect(file).toBe("weights.sparse");
  expect(reason).toMatch(expected);
});
