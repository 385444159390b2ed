import { afterEach, expect, test, vi } from "vitest";
import type { EnginePreference } from "../../model/engine-candidates";
import { mutePort, type TestPort } from "../rpc/test-ports";
import { createNetworkTeam } from "./network-team";

const OUTPUTS = { length: 1, count: 1, symbols: Uint8Array.of(5), probabilities: Float32Array.of(1) };
const LOAD = { modelUrl: "", assets: { kernels: { simd: "", relaxed: "" } }, engine: "auto" } as const;
/** A text for which workers are started: a portion. */
const LONG = [new Uint8Array(8_192)];

interface HeldWorker {
  readonly port: TestPort;
  readonly engine: EnginePreference;
  /** Conversions that were asked and not answered. */
  readonly open: number[];
}

/** Workers that load at once, and convert when the test says so. */
function heldWorkers() {
  const workers: HeldWorker[] = [];
  const spawn = (engine: EnginePreference): TestPort => {
    const worker: HeldWorker = { port: mutePort(), engine, open: [] };
    worker.port.postMessage = (message) => {
      if (!("method" in message)) return;
      if (message.method === "convert") worker.open.push(message.id);
      if (message.method !== "load") return;
      const result = { language: "hy", engine: engine === "auto" ? "wasm" : engine };
      queueMicrotask(() => {
        worker.port.say({ id: message.id, result });
      });
    };
    workers.push(worker);
    return worker.port;
  };
  const alive = () => workers.filter(({ port }) => !port.terminated);
  return {
    spawn,
    alive,
    engines: () => alive().map(({ engine }) => engine),
    /** How many conversions each of those that are alive works on. */
    busy: () => alive().map(({ open }) => open.length),
    tellProgress: () => {
      for (const { open, port } of alive())
        for (const id of open) port.say({ id, event: { line: 0, outputs: OUTPUTS } });
    },
    /** Ends the oldest conversion of each that is alive. */
    release: () => {
      for (const { open, port } of alive()) {
        const id = open.shift();
        if (id !== undefined) port.say({ id, result: { engine: "wasm", milliseconds: 1 } });
      }
    },
  };
}

/** A loaded team with one worker for bulk work, and a signal for its requests. */
async function loadedTeam() {
  const held = heldWorkers();
  const team = createNetworkTeam({ spawn: held.spawn, bulkWorkers: 1, onEngineFailed: () => undefined });
  const load = { ...LOAD, bulkEngine: "wasm" } as const;
  await team.load(load);
  const { signal } = new AbortController();
  const convert = () => team.convert(LONG, { signal, onLine: () => undefined });
  return { ...held, team, load, convert };
}

const turn = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1);

afterEach(() => {
  vi.useRealTimers();
});

test("with another engine wanted, the next piece waits for the workers of the one before, and nobody is left over", async () => {
  vi.useFakeTimers();
  const { team, convert, engines, busy, release } = await loadedTeam();
  const first = convert();
  await turn();
  expect(busy()).toEqual([0, 1]);
  team.setBulkEngine("reference");
  const second = convert();
  await turn();
  expect(engines()).toEqual(["auto", "wasm"]);
  release();
  await first;
  await turn();
  expect(engines()).toEqual(["auto", "reference"]);
  expect(busy()).toEqual([0, 1]);
  release();
  await second;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(engines()).toEqual(["auto"]);
});

test("a piece that fails drops the workers that it had, not those that came after them", async () => {
  vi.useFakeTimers();
  const { team, load, convert, engines, busy, release } = await loadedTeam();
  const first = convert();
  await turn();
  const loading = team.load(load);
  const second = convert();
  await loading;
  await turn();
  expect(engines()).toEqual(["auto", "wasm"]);
  expect(busy()).toEqual([1, 1]);
  release();
  await Promise.all([first, second]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(engines()).toEqual(["auto"]);
});

test("workers are idle only when no piece is under way", async () => {
  vi.useFakeTimers();
  const { convert, busy, release, tellProgress, engines } = await loadedTeam();
  const first = convert();
  const second = convert();
  await turn();
  expect(busy()).toEqual([0, 2]);
  release();
  await first;
  for (let k = 0; k < 10; k++) {
    await vi.advanceTimersByTimeAsync(8_000);
    tellProgress();
  }
  expect(busy()).toEqual([0, 1]);
  release();
  await second;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(engines()).toEqual(["auto"]);
});

test("a team that is disposed of leaves no worker, and starts none", async () => {
  vi.useFakeTimers();
  const { team, convert, alive, busy } = await loadedTeam();
  const first = convert();
  await turn();
  expect(busy()).toEqual([0, 1]);
  team.dispose();
  await expect(first).rejects.toMatchObject({ name: "AbortError" });
  await expect(convert()).rejects.toMatchObject({ name: "AbortError" });
  await turn();
  expect(alive()).toEqual([]);
});
