import { expect, test } from "vitest";
import { float16ToFloat32 } from "./float16";
import { parseLayersModel } from "./layers-format";

const SIZES = { inputs: 1, cells: 1, hidden: 1, outputs: 1 };
const NAMES: [string, number[]][] = [
  ["lstm/forward_lstm/kernel", [1, 4]],
  ["lstm/forward_lstm/recurrent_kernel", [1, 4]],
  ["lstm/forward_lstm/bias", [4]],
  ["lstm/backward_lstm/kernel", [1, 4]],
  ["lstm/backward_lstm/recurrent_kernel", [1, 4]],
  ["lstm/backward_lstm/bias", [4]],
  ["hidden/kernel", [2, 1]],
  ["hidden/bias", [1]],
  ["output/kernel", [2, 1]],
  ["output/bias", [1]],
];
const VALUES = 30;

function description(
  change: (spec: { name: string; shape: number[]; dtype: string }) => object = (spec) => spec,
) {
  const weights = NAMES.map(([name, shape]) => change({ name, shape, dtype: "float32" }));
  return { weightsManifest: [{ paths: ["weights.bin"], weights }] };
}

const bytesOf = (values: Float32Array): Uint8Array => new Uint8Array(values.buffer);
const numbered = Float32Array.from({ length: VALUES }, (_, k) => k);

test("tensors are read in the order of the description", () => {
  const weights = parseLayersModel(description(), bytesOf(numbered), SIZES);
  expect([...weights.forward.kernel]).toEqual([0, 1, 2, 3]);
  expect([...weights.backward.bias]).toEqual([20, 21, 22, 23]);
  expect([...weights.output.kernel]).toEqual([27, 28]);
  expect([...weights.output.bias]).toEqual([29]);
});

test("half-precision tensors are read as what they stand for", () => {
  const halves = new Uint16Array(VALUES).fill(0x3c00);
  const half = description((spec) => ({
    ...spec,
    quantization: { dtype: "float16", original_dtype: "float32" },
  }));
  const weights = parseLayersModel(half, new Uint8Array(halves.buffer), SIZES);
  expect([...weights.hidden.kernel]).toEqual([1, 1]);
});

test("too few and too many bytes are refused", () => {
  expect(() => parseLayersModel(description(), bytesOf(numbered).subarray(0, 50), SIZES)).toThrow(
    /ends after 50 bytes/,
  );
  expect(() => parseLayersModel(description(), bytesOf(new Float32Array(40)), SIZES)).toThrow(
    /160 bytes.*120/,
  );
});

test("a missing tensor, a wrong shape and an unknown type are refused by name", () => {
  const renamed = description((spec) => (spec.name === "hidden/bias" ? { ...spec, name: "other" } : spec));
  expect(() => parseLayersModel(renamed, bytesOf(numbered), SIZES)).toThrow('"hidden/bias" is missing');
  expect(() => parseLayersModel(description(), bytesOf(numbered), { ...SIZES, outputs: 2 })).toThrow(
    '"output/kernel"',
  );
  const quantized = description((spec) => ({ ...spec, quantization: { dtype: "uint8" } }));
  expect(() => parseLayersModel(quantized, bytesOf(numbered), SIZES)).toThrow("uint8");
  expect(() => parseLayersModel({}, new Uint8Array(0), SIZES)).toThrow("weightsManifest");
});

test.each([
  [0x0000, 0],
  [0x3c00, 1],
  [0xc000, -2],
  [0x3555, 0.333251953125],
  [0x0001, 2 ** -24],
  [0x03ff, 1023 * 2 ** -24],
  [0x7bff, 65504],
  [0x7c00, Infinity],
  [0xfc00, -Infinity],
])("half %i is %d", (bits, value) => {
  expect(float16ToFloat32(Uint16Array.of(bits))[0]).toBe(value);
});

test("half NaN is NaN", () => {
  expect(float16ToFloat32(Uint16Array.of(0x7e00))[0]).toBeNaN();
});
