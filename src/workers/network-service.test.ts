import { expect, test } from "vitest";
import { ALTERNATIVES } from "../model/predict-lines";
import { idsOf, readModelFile, SENTENCES } from "../model/test-networks";
import type { NetworkResponse } from "./messages";
import { createNetworkService } from "./network-service";

const NO_ASSETS = { kernels: { simd: "", relaxed: "" } };

function startService(read = readModelFile) {
  const responses: NetworkResponse[] = [];
  const handle = createNetworkService(
    (response) => responses.push(response),
    () => read,
  );
  const load = () => handle({ kind: "load", id: 1, modelUrl: "", assets: NO_ASSETS, engine: "reference" });
  const kinds = (): string[] => responses.map(({ kind }) => kind);
  return { responses, handle, load, kinds };
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
