import { expect, test } from "vitest";
import { analyse } from "./analyse";
import { createAnalysisClient } from "./analysis-client";
import { createAnalysisWorker } from "./analysis-worker";
import { createTestPort, type TestPort } from "./test-port";
import { fingerprint, TEST_FEWEST, TEST_SIZES, testEngine, testSample } from "./test-sample";

const engine = testEngine();
const { texts } = testSample(12);

const createPort = (): TestPort => createTestPort({ engine, sizes: TEST_SIZES });

const options = { signal: new AbortController().signal, fewestCases: TEST_FEWEST };

test("workers behind messages give what one in this thread gives", async () => {
  const clients = [createAnalysisClient(createPort()), createAnalysisClient(createPort())];
  expect(await Promise.all(clients.map((client) => client.open("model")))).toEqual(
    Array(2).fill({ engine: "reference", sizes: TEST_SIZES }),
  );
  const result = await analyse(texts, TEST_SIZES, clients, { ...options, memory: 900_000 });
  const here = await analyse(texts, TEST_SIZES, [createAnalysisWorker(engine)], options);
  expect(fingerprint(result)).toBe(fingerprint(here));
});

test("a model that cannot be opened is named", async () => {
  await expect(createAnalysisClient(createPort()).open("other")).rejects.toThrow('no model "other"');
});

test("cancelling tells the worker", async () => {
  const port = createPort();
  const client = createAnalysisClient(port);
  await client.open("model");
  const controller = new AbortController();
  const running = analyse(texts, TEST_SIZES, [client], {
    ...options,
    signal: controller.signal,
    onProgress: () => {
      setTimeout(() => {
        controller.abort(new Error("enough"));
      }, 0);
    },
  });
  await expect(running).rejects.toThrow("enough");
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(port.received.at(-1)!.kind).toBe("cancel");
});

test("when a worker dies, everything asked of it fails, and everything asked later", async () => {
  const port = createPort();
  const client = createAnalysisClient(port);
  const opening = client.open("model");
  port.onerror?.({ message: "out of memory" } as ErrorEvent);
  await expect(opening).rejects.toThrow("An analysis worker stopped (out of memory)");
  await expect(client.open("model")).rejects.toThrow("out of memory");
});

test("work before a model is loaded is refused", async () => {
  await expect(createAnalysisClient(createPort()).gather(0, 0, [], options.signal)).rejects.toThrow(
    "send open first",
  );
});
