import { expect, test } from "vitest";
import { loadModel, ModelFileError, type FileReader } from "./load-model";
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
