import { expect, test } from "vitest";
import { relaxed, simd } from "virtual:kernels";
import { vocabulary } from "../../model/test-cases";
import { fetchShippedModel } from "../../model/test-browser-model";
import { createWasmEngine } from "../../model/wasm-engine";
import { analyse } from "./analyse";
import { createAnalysisClient, type AnalysisClient } from "./analysis-client";
import { createAnalysisWorker } from "./analysis-worker";
import type { ModelSource } from "./open-model-engine";
import { fingerprint, TEST_FEWEST, testSample } from "./test-sample";

const absolute = (address: string): string => new URL(address, location.href).href;
const kernels = { simd: absolute(simd), relaxed: absolute(relaxed) };
const source: ModelSource = { modelUrl: absolute("/models/hy/"), assets: { kernels }, engine: "wasm" };

const spawn = (): AnalysisClient<ModelSource> =>
  createAnalysisClient<ModelSource>(
    new Worker(new URL("./analysis.worker.ts", import.meta.url), { type: "module" }),
  );

const { texts } = testSample(6);

test("two Web Workers give what this thread gives, to the bit", async () => {
  const { weights, manifest } = await fetchShippedModel();
  const options = { signal: new AbortController().signal, fewestCases: TEST_FEWEST };
  const clients = [spawn(), spawn()];
  expect(await Promise.all(clients.map((client) => client.open(source)))).toEqual(["wasm", "wasm"]);
  const result = await analyse(texts, manifest.sizes, clients, { ...options, memory: 2e6 });
  for (const client of clients) client.dispose();
  const here = createAnalysisWorker(await createWasmEngine(weights, kernels));
  expect(fingerprint(result)).toBe(fingerprint(await analyse(texts, manifest.sizes, [here], options)));
  expect(manifest.sizes.outputs).toBe(vocabulary.outputs.length);
});

test("an analysis in a Web Worker is cancelled, and its worker answers again", async () => {
  const { sizes } = (await fetchShippedModel()).manifest;
  const client = spawn();
  await client.open(source);
  const controller = new AbortController();
  const running = analyse(testSample(100).texts, sizes, [client], {
    signal: controller.signal,
    onProgress: () => {
      setTimeout(() => {
        controller.abort(new Error("enough"));
      }, 20);
    },
  });
  await expect(running).rejects.toThrow("enough");
  await client.open(source);
  client.dispose();
});
