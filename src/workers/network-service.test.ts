import { expect, test } from "vitest";
import { readKernels } from "../../scripts/compile-kernels.mjs";
import { createSignalLayout, signalNumber } from "../analysis/signal-layout";
import { SIGNALS, signalWidth } from "../model/signals";
import { ALTERNATIVES } from "../model/top-outputs";
import { idsOf, readModelFile, SENTENCES } from "../model/test-networks";
import type { NetworkResponse } from "./messages";
import { createNetworkService } from "./network-service";

const NO_ASSETS = { kernels: { simd: "", relaxed: "" } };

function startService(read = readModelFile) {
  const responses: NetworkResponse[] = [];
  const { handle, dispose } = createNetworkService(
    (response) => responses.push(response),
    () => read,
  );
  const load = () => handle({ kind: "load", id: 1, modelUrl: "", assets: NO_ASSETS, engine: "reference" });
  const kinds = (): string[] => responses.map(({ kind }) => kind);
  return { responses, handle, dispose, load, kinds };
}

test("load reports progress and ends with what was loaded", async () => {
  const { responses, load, kinds } = startService();
  await load();
  expect(kinds()).toContain("progress");
  expect(responses.at(-1)).toMatchObject({
    kind: "loaded",
    id: 1,
    model: { language: "hy", engine: "reference" },
  });
});

test("convert answers each line and then ends", async () => {
  const { responses, handle, load } = startService();
  await load();
  responses.length = 0;
  await handle({ kind: "convert", id: 2, lines: SENTENCES.map(idsOf) });
  const lines = responses.filter((response) => response.kind === "predicted");
  expect(lines.map(({ line }) => line)).toEqual(SENTENCES.map((_, k) => k));
  expect(lines[0]!.outputs.symbols).toHaveLength(idsOf(SENTENCES[0]!).length * ALTERNATIVES);
  expect(responses.at(-1)).toMatchObject({ kind: "converted", id: 2, engine: "reference" });
});

test("inspect gives all signals of one position, trace some units along whole lines: the same numbers", async () => {
  const { responses, handle, load } = startService();
  await load();
  const line = idsOf(SENTENCES[0]!);
  await handle({ kind: "inspect", id: 2, line, position: 3 });
  const inspected = responses.at(-1)!;
  if (inspected.kind !== "inspected") throw new Error(`not ${inspected.kind}`);
  const units = [
    { signal: "c", unit: 7 },
    { signal: "h", unit: 300 },
    { signal: "output", unit: 0 },
  ] as const;
  await handle({ kind: "trace", id: 3, lines: [idsOf("a"), line], units });
  const traced = responses.filter((response) => response.kind === "traced");
  expect(traced.map((response) => response.line).sort()).toEqual([0, 1]);
  const { values } = traced.find((response) => response.line === 1)!;
  expect(values).toHaveLength(units.length * line.length);
  await handle({ kind: "dense", id: 4 });
  const dense = responses.at(-1)!;
  if (dense.kind !== "dense") throw new Error(`not ${dense.kind}`);
  const { sizes, hidden, output } = dense.layers;
  expect(hidden).toHaveLength(2 * sizes.cells * sizes.hidden);
  expect(output).toHaveLength((sizes.hidden + sizes.inputs) * sizes.outputs);
  const layout = createSignalLayout(SIGNALS.map((signal) => ({ signal, width: signalWidth(signal, sizes) })));
  expect(inspected.values).toHaveLength(layout.count);
  units.forEach((unit, row) => {
    expect(values[row * line.length + 3]).toBeCloseTo(inspected.values[signalNumber(layout, unit)]!, 5);
  });
});

test("inspect of a position that the line does not have fails in words", async () => {
  const { responses, handle, load } = startService();
  await load();
  await handle({ kind: "inspect", id: 2, line: idsOf("ab"), position: 2 });
  expect(responses.at(-1)).toMatchObject({
    kind: "failed",
    failure: { message: expect.stringContaining("positions 0 to 1, not 2") as string },
  });
});

test("convert that arrives while the model is loading waits for it", async () => {
  const { responses, handle, load } = startService();
  const loading = load();
  await handle({ kind: "convert", id: 2, lines: [idsOf("a")] });
  await loading;
  expect(responses.filter(({ kind }) => kind === "failed")).toEqual([]);
  expect(responses.some((response) => response.kind === "converted" && response.id === 2)).toBe(true);
});

test("a cancelled conversion stops early and says so", async () => {
  const { responses, handle, load } = startService();
  await load();
  const lines = Array.from({ length: 8 }, () => idsOf("barev dzez ".repeat(100)));
  const converting = handle({ kind: "convert", id: 3, lines });
  await handle({ kind: "cancel", id: 3 });
  await converting;
  expect(responses.at(-1)).toEqual({ kind: "cancelled", id: 3 });
  expect(responses.filter(({ kind }) => kind === "predicted").length).toBeLessThan(lines.length);
}, 30_000);

test("a typed line is answered, and engines without sessions have nothing to refine", async () => {
  const { responses, handle, load, kinds } = startService();
  await load();
  responses.length = 0;
  await handle({ kind: "type", id: 5, line: idsOf("barev") });
  expect(kinds()).toEqual(["answered"]);
  expect(responses[0]).toMatchObject({ id: 5, engine: "reference", outputs: { length: 5 } });
});

test("on WebAssembly a keystroke is answered and then refined, unless another one has come", async () => {
  const kernels = await readKernels();
  const { responses, handle } = startService();
  await handle({ kind: "load", id: 1, modelUrl: "", assets: { kernels }, engine: "wasm" });
  const text = "es aysor tun em gnum ev kardum em girq, vor shat hetaqrqir e. ".repeat(4);
  await handle({ kind: "type", id: 2, line: idsOf(text) });
  responses.length = 0;
  const first = handle({ kind: "type", id: 3, line: idsOf(`${text}b`) });
  const second = handle({ kind: "type", id: 4, line: idsOf(`${text}ba`) });
  await Promise.all([first, second]);
  expect(responses.map(({ kind, ...rest }) => [kind, "id" in rest && rest.id])).toEqual([
    ["answered", 3],
    ["answered", 4],
    ["refined", 4],
  ]);
});

test("a disposed service stops its work and needs a new load", async () => {
  const { handle, dispose, load, kinds } = startService();
  await load();
  const converting = handle({ kind: "convert", id: 9, lines: Array(8).fill(idsOf("barev ".repeat(100))) });
  dispose();
  await converting;
  expect(kinds().at(-1)).toBe("cancelled");
  await handle({ kind: "type", id: 10, line: idsOf("a") });
  expect(kinds().at(-1)).toBe("failed");
});

test("signals of many sequences come in chunks with their indices", async () => {
  const { responses, handle, load } = startService();
  await load();
  responses.length = 0;
  await handle({ kind: "run", id: 6, sequences: SENTENCES.map(idsOf), signals: ["h"] });
  const rows = responses.flatMap((response) => (response.kind === "chunk" ? response.chunk.sequences : []));
  expect([...rows].sort()).toEqual(SENTENCES.map((_, k) => k));
  expect(responses.at(-1)).toMatchObject({ kind: "ran", id: 6 });
});

test("a calibration measures the running engine and its rivals, and says why one was skipped", async () => {
  const kernels = await readKernels();
  const { responses, handle } = startService();
  await handle({ kind: "load", id: 1, modelUrl: "", assets: { kernels }, engine: "auto" });
  await handle({ kind: "calibrate", id: 7 });
  const calibrated = responses.find((response) => response.kind === "calibrated");
  expect(calibrated!.calibration).toMatchObject({ live: "wasm", bulk: "wasm" });
  expect(calibrated!.calibration.measured[0]!.keystroke).toBeGreaterThan(0);
  expect(calibrated!.calibration.skipped).toEqual([{ engine: "webgl", reason: "there is no WebGL 2 here" }]);
});

test("convert without a model fails in words", async () => {
  const { responses, handle } = startService();
  await handle({ kind: "convert", id: 4, lines: [] });
  expect(responses).toEqual([
    { kind: "failed", id: 4, failure: { message: "the model is not loaded yet; send load first" } },
  ]);
});

test("a damaged model fails with file and reason, and a second load can succeed", async () => {
  let damaged = true;
  const { responses, load } = startService(async (name) => {
    const bytes = await readModelFile(name);
    return damaged && name === "weights.bin" ? bytes.subarray(0, 99) : bytes;
  });
  await load();
  expect(responses.at(-1)).toMatchObject({ kind: "failed", failure: { file: "weights.bin" } });
  damaged = false;
  await load();
  expect(responses.at(-1)).toMatchObject({ kind: "loaded" });
});
