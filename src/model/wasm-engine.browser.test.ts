import { describe, expect, test } from "vitest";
import { relaxed, simd } from "virtual:kernels";
import { describeParity } from "./test-parity";
import { hasRelaxedSimd } from "./wasm/load-kernels";
import { createWasmEngine } from "./wasm-engine";

test("this browser runs the relaxed build, which Node does not", () => {
  expect(hasRelaxedSimd()).toBe(true);
});

describe("the wasm engine agrees with the reference", () => {
  describeParity((weights) => createWasmEngine(weights, { simd, relaxed }));
});
