import { expect, test } from "vitest";
import type { NetworkClient } from "./network-client";
import { createNetworkPool } from "./network-pool";

type Worker = Pick<NetworkClient, "convert">;

const computed = { engine: "wasm", milliseconds: 1 } as const;
const nothing = { length: 0, count: 1, symbols: new Uint8Array(0), probabilities: new Float32Array(0) };
const lines = Array.from({ length: 12 }, (_, k) => new Uint8Array(3_000).fill(k));

/** A worker that answers each line with its first symbol as the length, after `delay` milliseconds per request. */
function fakeWorker(delay: number): Worker & { taken: number[][] } {
  const taken: number[][] = [];
  const work = (sequences: readonly Uint8Array[], signal: AbortSignal): Promise<void> => {
    taken.push(sequences.map((ids) => ids[0]!));
    return new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, delay);
      signal.addEventListener("abort", () => {
        clearTimeout(timer);
        reject(new DOMException("stopped", "AbortError"));
      });
    });
  };
  return {
    taken,
    convert: async (given, { signal, onLine }) => {
      await work(given, signal);
      given.forEach((ids, k) => {
        onLine(k, { ...nothing, length: ids[0]! });
      });
      return computed;
    },
  };
}

const never = new AbortController().signal;

test("every line is told once, under its own index, and a slow worker takes fewer", async () => {
  const [fast, slow] = [fakeWorker(2), fakeWorker(60)];
  const told = new Map<number, number>();
  await createNetworkPool([fast, slow]).convert(lines, {
    signal: never,
    onLine: (k, { length }) => told.set(k, length),
  });
  expect([...told].sort(([a], [b]) => a - b)).toEqual(lines.map((_, k) => [k, k]));
  expect(fast.taken.length).toBeGreaterThan(slow.taken.length);
  expect(fast.taken[0]).toEqual([0, 1]);
});

test("a pool of nobody is refused instead of doing nothing", () => {
  expect(() => createNetworkPool([])).toThrow("at least one worker");
});

test("aborting stops all workers and rejects", async () => {
  const workers = [fakeWorker(1000), fakeWorker(1000)];
  const controller = new AbortController();
  const work = createNetworkPool(workers).convert(lines, {
    signal: controller.signal,
    onLine: () => undefined,
  });
  controller.abort();
  await expect(work).rejects.toMatchObject({ name: "AbortError" });
  expect(workers.map(({ taken }) => taken.length)).toEqual([1, 1]);
});

test("the first failure ends the work of the others", async () => {
  const broken: Worker = {
    convert: () => Promise.reject(new Error("out of memory")),
  };
  const healthy = fakeWorker(20);
  const work = createNetworkPool([healthy, broken]).convert(lines, {
    signal: never,
    onLine: () => undefined,
  });
  await expect(work).rejects.toThrow("out of memory");
  expect(healthy.taken).toHaveLength(1);
});
