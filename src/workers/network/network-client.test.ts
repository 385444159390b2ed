import { afterEach, expect, test, vi } from "vitest";
import type { EngineName } from "../../model/engine";
import { asked, mutePort, newestId, type TestPort } from "../rpc/test-ports";
import { createNetworkClient } from "./network-client";

const OUTPUTS = { length: 1, count: 1, symbols: Uint8Array.of(5), probabilities: Float32Array.of(1) };
const LOAD = { modelUrl: "", assets: { kernels: { simd: "", relaxed: "" } }, engine: "auto" } as const;
const SIZES = { inputs: 72, cells: 2, hidden: 2, outputs: 153 };

/** Workers whose answers the test gives by hand. */
function fakeWorkers() {
  const workers: TestPort[] = [];
  const spawn = (): TestPort => {
    const worker = mutePort();
    workers.push(worker);
    return worker;
  };
  const newest = (): TestPort => workers.at(-1)!;
  /** Ends the newest request of a worker, or the one given. */
  const answer = (result: unknown, id = newestId(newest()), worker = newest()): void => {
    worker.say({ id, result });
  };
  const tell = (event: unknown, id = newestId(newest())): void => {
    newest().say({ id, event });
  };
  return { workers, spawn, answer, tell, die: () => newest().die() };
}

/** The answer to a load. */
const loaded = (engine: EngineName) => ({
  language: "hy",
  version: "1",
  weightsSha256: "0",
  sizes: SIZES,
  rows: [],
  engine,
});

const answered = (engine: EngineName) => ({ outputs: OUTPUTS, final: true, engine, milliseconds: 1 });

/** Lets what has been rejected be asked once more. */
const turn = (): Promise<void> => Promise.resolve().then(() => undefined);
async function turns(): Promise<void> {
  for (let k = 0; k < 10; k++) await turn();
}

/** A client whose worker has answered a key. */
async function warmClient({ spawn, answer, tell }: ReturnType<typeof fakeWorkers>) {
  const client = createNetworkClient(spawn);
  const loading = client.load(LOAD);
  answer(loaded("wasm"));
  await loading;
  const type = (length: number) =>
    client.type(new Uint8Array(length), { signal: newSignal(), onRefined: () => undefined });
  const answerKey = (): void => {
    tell(answered("wasm"));
    answer(undefined);
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
  const { spawn, answer, tell } = fakeWorkers();
  const onProgress = vi.fn();
  const loading = createNetworkClient(spawn).load({ ...LOAD, onProgress });
  tell({ received: 5, total: 10 });
  answer(loaded("reference"));
  await expect(loading).resolves.toMatchObject({ engine: "reference" });
  expect(onProgress).toHaveBeenCalledWith(5, 10);
});

test("convert tells each line and resolves when the worker is done", async () => {
  const { spawn, answer, tell } = fakeWorkers();
  const onLine = vi.fn();
  const converting = createNetworkClient(spawn).convert([Uint8Array.of(1)], { signal: newSignal(), onLine });
  tell({ line: 0, outputs: OUTPUTS });
  answer({ engine: "wasm", milliseconds: 3 });
  await expect(converting).resolves.toMatchObject({ milliseconds: 3 });
  expect(onLine).toHaveBeenCalledExactlyOnceWith(0, OUTPUTS);
});

test("a key is answered before it is refined; what a newer key overtook is not told", async () => {
  const { spawn, answer, tell, workers } = fakeWorkers();
  const client = createNetworkClient(spawn);
  const onRefined = vi.fn();
  const type = () => client.type(Uint8Array.of(1), { signal: newSignal(), onRefined });
  const first = type();
  tell(answered("wasm"));
  await expect(first).resolves.toMatchObject({ engine: "wasm" });
  const old = newestId(workers[0]!);
  const second = type();
  tell(answered("wasm"));
  await second;
  answer(OUTPUTS, old);
  await turns();
  expect(onRefined).not.toHaveBeenCalled();
  answer(OUTPUTS);
  await turns();
  expect(onRefined).toHaveBeenCalledExactlyOnceWith(OUTPUTS);
});

test("a dead worker is replaced, the model loaded again and the open request repeated", async () => {
  const { spawn, answer, die, workers } = fakeWorkers();
  const client = createNetworkClient(spawn);
  const loading = client.load(LOAD);
  answer(loaded("wasm"));
  await loading;
  const converting = client.convert([Uint8Array.of(7)], { signal: newSignal(), onLine: () => undefined });
  die();
  await turns();
  expect(workers).toHaveLength(2);
  expect(workers[0]!.terminated).toBe(true);
  expect(asked(workers[1]!)).toEqual(["load", "convert"]);
  answer({ engine: "wasm", milliseconds: 1 });
  await expect(converting).resolves.toMatchObject({ engine: "wasm" });
});

test("a second death fails the request in words; the next one gets a fresh worker with a model", async () => {
  const { spawn, die, workers, answer } = fakeWorkers();
  const client = createNetworkClient(spawn);
  void client.load(LOAD);
  answer(loaded("wasm"));
  const converting = client.convert([], { signal: newSignal(), onLine: () => undefined });
  die();
  await turns();
  die();
  await expect(converting).rejects.toThrow(/stopped twice \(out of memory\)/);
  void client.convert([], { signal: newSignal(), onLine: () => undefined });
  expect(workers).toHaveLength(3);
  expect(asked(workers[2]!)).toEqual(["load", "convert"]);
});

test("loading another engine takes open requests along to its worker, the model first", async () => {
  const { spawn, answer, tell, workers } = fakeWorkers();
  const client = createNetworkClient(spawn);
  const first = client.load(LOAD);
  answer(loaded("wasm"));
  await first;
  const typing = client.type(Uint8Array.of(7), { signal: newSignal(), onRefined: () => undefined });
  const second = client.load({ ...LOAD, engine: "reference" });
  expect(workers[0]!.terminated).toBe(true);
  await turns();
  expect(asked(workers[1]!)).toEqual(["load", "type"]);
  answer(loaded("reference"), workers[1]!.received[0]!.id);
  tell(answered("reference"));
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
  const { spawn, workers } = fakeWorkers();
  const onEngineFailed = vi.fn();
  void createNetworkClient(spawn, onEngineFailed).load(LOAD);
  const notice = { engine: "webgl", reason: "context lost" };
  workers[0]!.say({ notice });
  expect(onEngineFailed).toHaveBeenCalledExactlyOnceWith(notice);
});

test("a worker that gives no answer for two seconds is replaced, and the key is answered by another", async () => {
  vi.useFakeTimers();
  const fake = fakeWorkers();
  const { type, answerKey } = await warmClient(fake);
  const typing = type(1);
  await vi.advanceTimersByTimeAsync(2_250);
  expect(fake.workers).toHaveLength(2);
  expect(fake.workers[0]!.terminated).toBe(true);
  expect(asked(fake.workers[1]!)).toEqual(["load", "type"]);
  // What the first one says now is nobody's.
  fake.workers[0]!.say({ id: 99, failure: { message: "late" } });
  answerKey();
  await expect(typing).resolves.toMatchObject({ engine: "wasm" });
});

test("if the next one is silent too, that is said", async () => {
  vi.useFakeTimers();
  const fake = fakeWorkers();
  const { type } = await warmClient(fake);
  const failing = expect(type(1)).rejects.toThrow(/stopped twice \(it gave no answer for \d+ seconds\)/);
  await vi.advanceTimersByTimeAsync(2_250);
  await vi.advanceTimersByTimeAsync(60_000);
  await failing;
  expect(fake.workers).toHaveLength(2);
});

test("a worker that tells of its work is left alone, however long that takes", async () => {
  vi.useFakeTimers();
  const fake = fakeWorkers();
  const { client, type, answerKey } = await warmClient(fake);
  const converting = client.convert([Uint8Array.of(1)], { signal: newSignal(), onLine: () => undefined });
  for (let line = 0; line < 20; line++) {
    await vi.advanceTimersByTimeAsync(1_500);
    fake.tell({ line, outputs: OUTPUTS });
  }
  fake.answer({ engine: "wasm", milliseconds: 30_000 });
  await converting;
  const typing = type(1);
  await vi.advanceTimersByTimeAsync(1_500);
  answerKey();
  await typing;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(fake.workers).toHaveLength(1);
});
