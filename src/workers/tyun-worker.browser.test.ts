import { expect, test } from "vitest";
import { relaxed, simd } from "virtual:kernels";
import { vocabulary } from "../model/test-cases";
import { fetchShippedModel } from "../model/test-browser-model";
import { createWasmEngine } from "../model/wasm-engine";
import { analyse } from "./analysis/analyse";
import { counterOn } from "./analysis/count-methods";
import type { TyunMethods } from "./methods";
import type { ModelSource } from "./network/model-keeper";
import { Remote } from "./rpc/remote";
import { fingerprint, TEST_FEWEST, TEST_LINES, testSample } from "./analysis/test-sample";
import { createTextAnalyst } from "./analysis/text-analyst";

const absolute = (address: string): string => new URL(address, location.href).href;
const kernels = { simd: absolute(simd), relaxed: absolute(relaxed) };
const source: ModelSource = { modelUrl: absolute("/models/hy/"), assets: { kernels }, engine: "wasm" };

const spawnWorker = (): Worker =>
  new Worker(new URL("./tyun.worker.ts", import.meta.url), { type: "module" });

const spawn = (): Remote<TyunMethods> =>
  new Remote<TyunMethods>(spawnWorker(), { goneWords: (reason) => reason });

const { texts } = testSample(6);

test("two Web Workers give what this thread gives, to the bit", async () => {
  const { weights, manifest } = await fetchShippedModel();
  const options = { signal: new AbortController().signal, fewestCases: TEST_FEWEST };
  const clients = [spawn(), spawn()];
  const workers = clients.map(({ methods }) => methods);
  const models = await Promise.all(workers.map(({ load }) => load(source, {})));
  expect(models.map(({ engine, sizes }) => ({ engine, sizes }))).toEqual(
    Array(2).fill({ engine: "wasm", sizes: manifest.sizes }),
  );
  const result = await analyse(texts, manifest.sizes, workers, { ...options, memory: 2e6 });
  for (const client of clients) client.end(new Error("done"));
  const here = counterOn(await createWasmEngine(weights, kernels));
  expect(fingerprint(result)).toBe(fingerprint(await analyse(texts, manifest.sizes, [here], options)));
  expect(manifest.sizes.outputs).toBe(vocabulary.outputs.length);
});

test("an analysis in a Web Worker is cancelled, and its worker answers again", async () => {
  const { sizes } = (await fetchShippedModel()).manifest;
  const client = spawn();
  await client.methods.load(source, {});
  const controller = new AbortController();
  const running = analyse(testSample(100).texts, sizes, [client.methods], {
    signal: controller.signal,
    onProgress: () => {
      setTimeout(() => {
        controller.abort(new Error("enough"));
      }, 20);
    },
  });
  await expect(running).rejects.toThrow("enough");
  await client.methods.load(source, {});
  client.end(new Error("done"));
});

test("a file goes through Web Workers from its bytes to the result of its lines, to the bit", async () => {
  const { weights, manifest } = await fetchShippedModel();
  const options = { signal: new AbortController().signal, fewestCases: TEST_FEWEST };
  const lines = Array.from({ length: 6 }, () => TEST_LINES).flat();
  const analyst = createTextAnalyst<ModelSource>({ spawn: spawnWorker, workers: 2, source, language: "hy" });
  const { result, sample } = await analyst.analyse(new File([lines.join("\n")], "text.txt"), options);
  const here = counterOn(await createWasmEngine(weights, kernels));
  expect(fingerprint(result)).toBe(fingerprint(await analyse(texts, manifest.sizes, [here], options)));
  expect(sample).toMatchObject({ kind: "native", sentences: texts.length, linesLeftOut: 0 });
});
