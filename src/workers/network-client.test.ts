import { afterEach, expect, test, vi } from "vitest";
import type { EngineName } from "../model/engine";
import type { NetworkRequest, NetworkResponse } from "./messages";
import { createNetworkClient, NetworkError, type WorkerLike } from "./network-client";

const OUTPUTS = { length: 1, count: 1, symbols: Uint8Array.of(5), probabilities: Float32Array.of(1) };
const LOAD = { modelUrl: "", assets: { kernels: { simd: "", relaxed: "" } }, engine: "auto" } as const;

/** Workers whose answers the test gives by hand. */
function fakeWorkers() {
  const workers: (WorkerLike & { sent: NetworkRequest[]; terminated: boolean })[] = [];
  const spawn = (): WorkerLike => {
    const worker = {
      sent: [] as NetworkRequest[],
      terminated: false,
      onmessage: null as WorkerLike["onmessage"],
      onerror: null as WorkerLike["onerror"],
      postMessage: (message: NetworkRequest) => worker.sent.push(message),
      terminate: () => (worker.terminated = true),
    };
    workers.push(worker);
    return worker;
  };
  const answer = (response: NetworkResponse, worker = workers.at(-1)!): void => {
    worker.onmessage?.({ data: response } as MessageEvent<NetworkResponse>);
  };
  const die = (): void => {
    workers.at(-1)!.onerror?.({ message: "out of memory" } as ErrorEvent);
  };
  return { workers, spawn, answer, die };
}

const SIZES = { inputs: 1, cells: 1, hidden: 1, outputs: 1 };

/** The answer to a load. */
const loaded = (id: number, engine: EngineName): NetworkResponse => ({
  kind: "loaded",
  id,
  model: { language: "hy", version: "1", weightsSha256: "0", sizes: SIZES, rows: [], engine },
});

/** A client whose worker has answered a key. */
async function warmClient({ spawn, answer, workers }: ReturnType<typeof fakeWorkers>) {
  const client = createNetworkClient(spawn);
  const loading = client.load(LOAD);
  answer(loaded(1, "wasm"));
  await loading;
  const type = (length: number) =>
    client.type(new Uint8Array(length), { signal: newSignal(), onRefined: () => undefined });
  const answerKey = (worker = workers.at(-1)!): void => {
    const { id } = worker.sent.at(-1)!;
    answer({ kind: "answered", id, outputs: OUTPUTS, final: true, engine: "wasm", milliseconds: 1 }, worker);
  };
  const first = type(1);
  answerKey();
  await first;
  return { client, type, answerKey };
}

afterEach(() => {
  vi.useRealTimers();
});

const newSignal = (): AbortSignal => new AbortController().signal;

test("load resolves with the model and passes progress on", async () => {
  const { spawn, answer, workers } = fakeWorkers();
  const onProgress = vi.fn();
  const loading = createNetworkClient(spawn).load({ ...LOAD, onProgress });
  const { id } = workers[0]!.sent[0]!;
  answer({ kind: "progress", id, received: 5, total: 10 });
  answer(loaded(id, "tfjs-wasm"));
  await expect(loading).resolves.toMatchObject({ engine: "tfjs-wasm" });
  expect(onProgress).toHaveBeenCalledWith(5, 10);
});

test("convert tells each line and resolves when the worker is done", async () => {
  const { spawn, answer, workers } = fakeWorkers();
  const onLine = vi.fn();
  const converting = createNetworkClient(spawn).convert([Uint8Array.of(1)], { signal: newSignal(), onLine });
  const { id } = workers[0]!.sent[0]!;
  answer({ kind: "predicted", id, line: 0, outputs: OUTPUTS });
  answer({ kind: "converted", id, engine: "tfjs-wasm", milliseconds: 3 });
  await expect(converting).resolves.toMatchObject({ milliseconds: 3 });
  expect(onLine).toHaveBeenCalledExactlyOnceWith(0, OUTPUTS);
});

test("aborting rejects at once, tells the worker, and later answers are ignored", async () => {
  const { spawn, answer, workers } = fakeWorkers();
  const onLine = vi.fn();
  const controller = new AbortController();
  const converting = createNetworkClient(spawn).convert([], { signal: controller.signal, onLine });
  const { id } = workers[0]!.sent[0]!;
  controller.abort();
  await expect(converting).rejects.toMatchObject({ name: "AbortError" });
  expect(workers[0]!.sent.at(-1)).toEqual({ kind: "cancel", id });
  answer({ kind: "predicted", id, line: 0, outputs: OUTPUTS });
  expect(onLine).not.toHaveBeenCalled();
});

test("a failure carries its message and the file to blame", async () => {
  const { spawn, answer, workers } = fakeWorkers();
  const loading = createNetworkClient(spawn).load(LOAD);
  answer({
    kind: "failed",
    id: workers[0]!.sent[0]!.id,
    failure: { message: "checksum", file: "weights.bin" },
  });
  await expect(loading).rejects.toEqual(new NetworkError({ message: "checksum", file: "weights.bin" }));
});

test("a dead worker is replaced, the model loaded again and the open request repeated", async () => {
  const { spawn, answer, die, workers } = fakeWorkers();
  const client = createNetworkClient(spawn);
  const loading = client.load(LOAD);
  answer(loaded(1, "tfjs-wasm"));
  await loading;
  const converting = client.convert([Uint8Array.of(7)], { signal: newSignal(), onLine: () => undefined });
  const { id } = workers[0]!.sent.at(-1)!;
  die();
  expect(workers).toHaveLength(2);
  expect(workers[0]!.terminated).toBe(true);
  expect(workers[1]!.sent.map(({ kind }) => kind)).toEqual(["load", "convert"]);
  answer({ kind: "converted", id, engine: "tfjs-wasm", milliseconds: 1 });
  await expect(converting).resolves.toMatchObject({ engine: "tfjs-wasm" });
});

test("a second death fails the request in words; the next one gets a fresh worker with a model", async () => {
  const { spawn, die, workers, answer } = fakeWorkers();
  const client = createNetworkClient(spawn);
  void client.load(LOAD);
  answer(loaded(1, "tfjs-wasm"));
  const converting = client.convert([], { signal: newSignal(), onLine: () => undefined });
  die();
  die();
  await expect(converting).rejects.toThrow(/stopped twice \(out of memory\)/);
  void client.convert([], { signal: newSignal(), onLine: () => undefined });
  expect(workers).toHaveLength(3);
  expect(workers[2]!.sent.map(({ kind }) => kind)).toEqual(["load", "convert"]);
});

test("loading another engine takes open requests along to its worker, the model first", async () => {
  const { spawn, answer, workers } = fakeWorkers();
  const client = createNetworkClient(spawn);
  const first = client.load(LOAD);
  answer(loaded(1, "wasm"));
  await first;
  const typing = client.type(Uint8Array.of(7), { signal: newSignal(), onRefined: () => undefined });
  const { id } = workers[0]!.sent.at(-1)!;
  const second = client.load({ ...LOAD, engine: "reference" });
  expect(workers[0]!.terminated).toBe(true);
  expect(workers[1]!.sent.map(({ kind }) => kind)).toEqual(["load", "type"]);
  answer(loaded(3, "reference"));
  answer({ kind: "answered", id, outputs: OUTPUTS, final: true, engine: "reference", milliseconds: 1 });
  await expect(typing).resolves.toMatchObject({ engine: "reference" });
  await expect(second).resolves.toMatchObject({ engine: "reference" });
});

test("a load or calibration that another load overtakes is rejected, and so is everything on dispose", async () => {
  const { spawn } = fakeWorkers();
  const client = createNetworkClient(spawn);
  const first = client.load(LOAD);
  const calibrating = client.calibrate();
  const second = client.load(LOAD);
  await expect(first).rejects.toMatchObject({ name: "AbortError" });
  await expect(calibrating).rejects.toMatchObject({ name: "AbortError" });
  client.dispose();
  await expect(second).rejects.toMatchObject({ name: "AbortError" });
});

test("a client that is disposed of starts no worker any more", async () => {
  const { spawn, workers } = fakeWorkers();
  const client = createNetworkClient(spawn);
  const loading = client.load(LOAD);
  client.dispose();
  await expect(loading).rejects.toMatchObject({ name: "AbortError" });
  const converting = client.convert([Uint8Array.of(1)], { signal: newSignal(), onLine: () => undefined });
  expect(workers.map(({ terminated }) => terminated)).toEqual([true]);
  await expect(converting).rejects.toMatchObject({ name: "AbortError" });
  await expect(client.load(LOAD)).rejects.toMatchObject({ name: "AbortError" });
  expect(workers).toHaveLength(1);
});

test("an engine that was left is told", () => {
  const { spawn, answer } = fakeWorkers();
  const onEngineFailed = vi.fn();
  void createNetworkClient(spawn, onEngineFailed).load(LOAD);
  answer({ kind: "engine-failed", engine: "webgl", reason: "context lost" });
  expect(onEngineFailed).toHaveBeenCalledWith("webgl", "context lost");
});

test("a worker that gives no answer for two seconds is replaced, and the key is answered by another", async () => {
  vi.useFakeTimers();
  const fake = fakeWorkers();
  const { type, answerKey } = await warmClient(fake);
  const typing = type(1);
  await vi.advanceTimersByTimeAsync(2_250);
  expect(fake.workers).toHaveLength(2);
  expect(fake.workers[0]!.terminated).toBe(true);
  expect(fake.workers[1]!.sent.map(({ kind }) => kind)).toEqual(["load", "type"]);
  // What the first one says now is nobody's.
  fake.answer({ kind: "failed", id: 99, failure: { message: "late" } }, fake.workers[0]);
  fake.answer(loaded(1, "wasm"));
  answerKey();
  await expect(typing).resolves.toMatchObject({ engine: "wasm" });
});

test("if the next one is silent too, that is said", async () => {
  vi.useFakeTimers();
  const fake = fakeWorkers();
  const { type } = await warmClient(fake);
  const failing = expect(type(1)).rejects.toThrow(/stopped twice \(it gave no answer for \d+ seconds\)/);
  await vi.advanceTimersByTimeAsync(2_250);
  fake.answer(loaded(1, "wasm"));
  await vi.advanceTimersByTimeAsync(60_000);
  await failing;
  expect(fake.workers).toHaveLength(2);
});

test("a worker that tells of its work is left alone, however long that takes", async () => {
  vi.useFakeTimers();
  const fake = fakeWorkers();
  const { client, type, answerKey } = await warmClient(fake);
  const converting = client.convert([Uint8Array.of(1)], { signal: newSignal(), onLine: () => undefined });
  const { id } = fake.workers[0]!.sent.at(-1)!;
  for (let line = 0; line < 20; line++) {
    await vi.advanceTimersByTimeAsync(1_500);
    fake.answer({ kind: "predicted", id, line, outputs: OUTPUTS });
  }
  fake.answer({ kind: "converted", id, engine: "wasm", milliseconds: 30_000 });
  await converting;
  const typing = type(1);
  await vi.advanceTimersByTimeAsync(1_500);
  answerKey();
  await typing;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(fake.workers).toHaveLength(1);
});
