import { expect, test } from "vitest";
import { readKernels } from "../../../scripts/compile-kernels.mjs";
import { createSignalLayout, signalNumber } from "../../analysis/signal-layout";
import { packOf } from "../../language/packs";
import type { PredictedLine } from "../../model/predict-lines";
import { SIGNALS, signalWidth } from "../../model/signals";
import { idsOf, readModelFile, SENTENCES } from "../../model/test-networks";
import { ALTERNATIVES } from "../../model/top-outputs";
import { tyunMethods } from "../methods";
import type { LoadProgress, ModelSource } from "./model-keeper";
import type { Answer } from "./network-methods";
import type { Trace } from "./trace";

const SOURCE: ModelSource = {
  modelUrl: "",
  assets: { kernels: { simd: "", relaxed: "" } },
  engine: "reference",
};

function started(read = readModelFile) {
  const failed: string[] = [];
  const { methods, dispose } = tyunMethods({
    readerFor: () => read,
    onEngineFailed: ({ engine }) => failed.push(engine),
  });
  return { ...methods, dispose, failed };
}

async function loaded() {
  const worker = started();
  await worker.load(SOURCE, {});
  return worker;
}

test("load reports progress and ends with what was loaded", async () => {
  const progress: LoadProgress[] = [];
  const network = await started().load(SOURCE, { onEvent: (one) => progress.push(one) });
  expect(progress.at(-1)!.total).toBeGreaterThan(1e6);
  expect(network).toMatchObject({ language: "hy", engine: "reference", sizes: { cells: 228 } });
});

test("a model in a language without a pack fails with the file and the languages that there are", async () => {
  const worker = started(async (name) => {
    const bytes = await readModelFile(name);
    const text = new TextDecoder().decode(bytes);
    return name === "manifest.json" ? new TextEncoder().encode(text.replace('"hy"', '"xx"')) : bytes;
  });
  await expect(worker.load(SOURCE, {})).rejects.toMatchObject({
    file: "manifest.json",
    reason: `there is no language pack "xx"; there are: ${packOf("hy").code}`,
  });
});

test("convert tells each line and then ends", async () => {
  const { convert } = await loaded();
  const told: PredictedLine[] = [];
  const lines = SENTENCES.map(idsOf);
  const computed = await convert({ lines }, { onEvent: (line) => told.push(line) });
  expect(told.map(({ line }) => line)).toEqual(SENTENCES.map((_, k) => k));
  expect(told[0]!.outputs.symbols).toHaveLength(lines[0]!.length * ALTERNATIVES);
  expect(computed.engine).toBe("reference");
});

test("inspect gives all signals of one position, trace some units along whole lines: the same numbers", async () => {
  const { inspect, trace, dense } = await loaded();
  const line = idsOf(SENTENCES[0]!);
  const inspected = await inspect({ line, position: 3 }, {});
  const units = [
    { signal: "c", unit: 7 },
    { signal: "h", unit: 300 },
    { signal: "output", unit: 0 },
  ] as const;
  const traced: Trace[] = [];
  await trace({ lines: [idsOf("a"), line], units }, { onEvent: (one) => traced.push(one) });
  expect(traced.map((one) => one.line).sort()).toEqual([0, 1]);
  const { values } = traced.find((one) => one.line === 1)!;
  expect(values).toHaveLength(units.length * line.length);
  const { sizes, hidden, output } = await dense();
  expect(hidden).toHaveLength(2 * sizes.cells * sizes.hidden);
  expect(output).toHaveLength((sizes.hidden + sizes.inputs) * sizes.outputs);
  const layout = createSignalLayout(SIGNALS.map((signal) => ({ signal, width: signalWidth(signal, sizes) })));
  expect(inspected).toHaveLength(layout.count);
  units.forEach((unit, row) => {
    expect(values[row * line.length + 3]).toBeCloseTo(inspected[signalNumber(layout, unit)]!, 5);
  });
});

test("inspect of a position that the line does not have fails in words", async () => {
  const { inspect } = await loaded();
  await expect(inspect({ line: idsOf("ab"), position: 2 }, {})).rejects.toThrow("positions 0 to 1, not 2");
});

test("convert that arrives while the model is loading waits for it", async () => {
  const { load, convert } = started();
  const loading = load(SOURCE, {});
  expect((await convert({ lines: [idsOf("a")] }, {})).engine).toBe("reference");
  await loading;
});

test("a conversion that is aborted stops early", async () => {
  const { convert } = await loaded();
  const lines = Array.from({ length: 8 }, () => idsOf("barev dzez ".repeat(100)));
  const controller = new AbortController();
  const told: number[] = [];
  const converting = convert(
    { lines },
    { signal: controller.signal, onEvent: ({ line }) => told.push(line) },
  );
  controller.abort();
  await converting;
  expect(told.length).toBeLessThan(lines.length);
}, 30_000);

test("a typed line is answered, and engines without sessions have nothing to refine", async () => {
  const { type } = await loaded();
  const answers: Answer[] = [];
  const refined = await type({ line: idsOf("barev") }, { onEvent: (answer) => answers.push(answer) });
  expect(answers).toMatchObject([{ engine: "reference", final: true, outputs: { length: 5 } }]);
  expect(refined).toBeUndefined();
});

test("on WebAssembly a keystroke is answered and then refined, unless another one has come", async () => {
  const kernels = await readKernels();
  const { load, type } = started();
  await load({ ...SOURCE, assets: { kernels }, engine: "wasm" }, {});
  const text = "es aysor tun em gnum ev kardum em girq, vor shat hetaqrqir e. ".repeat(4);
  await type({ line: idsOf(text) }, {});
  const told: string[] = [];
  const press = async (key: string): Promise<void> => {
    const refined = await type({ line: idsOf(text + key) }, { onEvent: () => told.push(`${key} answered`) });
    if (refined !== undefined) told.push(`${key} refined`);
  };
  await Promise.all([press("b"), press("ba")]);
  expect(told).toEqual(["b answered", "ba answered", "ba refined"]);
});

test("a calibration measures the running engine and its rivals, and says why one was skipped", async () => {
  const kernels = await readKernels();
  const { load, calibrate } = started();
  await load({ ...SOURCE, assets: { kernels }, engine: "auto" }, {});
  const calibration = await calibrate(undefined, {});
  expect(calibration).toMatchObject({ live: "wasm", bulk: "wasm" });
  expect(calibration.measured[0]!.keystroke).toBeGreaterThan(0);
  expect(calibration.skipped).toEqual([{ engine: "webgl", reason: "there is no WebGL 2 here" }]);
});

test("without a model, and after dispose, everything fails in words", async () => {
  const { load, convert, type, dispose } = started();
  await expect(convert({ lines: [] }, {})).rejects.toThrow("the model is not loaded yet; call load first");
  await load(SOURCE, {});
  dispose();
  await expect(type({ line: idsOf("a") }, {})).rejects.toThrow("call load first");
});

test("an engine that does not start is told, and the next takes its place", async () => {
  const { load, failed } = started();
  expect((await load({ ...SOURCE, engine: "wasm" }, {})).engine).toBe("reference");
  expect(failed).toContain("wasm");
});

test("a damaged model fails with file and reason; the one before goes on working, and a second load can succeed", async () => {
  let damaged = false;
  const { load, convert } = started(async (name) => {
    const bytes = await readModelFile(name);
    return damaged && name === "weights.bin" ? bytes.subarray(0, 99) : bytes;
  });
  await load(SOURCE, {});
  damaged = true;
  await expect(load(SOURCE, {})).rejects.toMatchObject({ file: "weights.bin" });
  expect((await convert({ lines: [idsOf("a")] }, {})).engine).toBe("reference");
  damaged = false;
  expect((await load(SOURCE, {})).engine).toBe("reference");
});
