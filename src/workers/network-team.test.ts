import { expect, test } from "vitest";
import { readKernels } from "../../scripts/compile-kernels.mjs";
import { idsOf, readModelFile } from "../model/test-networks";
import type { NetworkRequest, NetworkResponse } from "./messages";
import type { WorkerLike } from "./network-client";
import { createNetworkService } from "./network-service";
import { createNetworkTeam } from "./network-team";

/** Workers that run in this thread, with the shipped network. */
function localWorkers() {
  const engines: string[] = [];
  const requests: NetworkRequest["kind"][][] = [];
  const spawn = (engine: string): WorkerLike => {
    engines.push(engine);
    const kinds: NetworkRequest["kind"][] = [];
    requests.push(kinds);
    const worker: WorkerLike = {
      postMessage: (request) => {
        kinds.push(request.kind);
        void handle(request);
      },
      terminate: () => undefined,
      onmessage: null,
      onerror: null,
    };
    const { handle } = createNetworkService(
      (data) => worker.onmessage?.({ data } as MessageEvent<NetworkResponse>),
      () => readModelFile,
    );
    return worker;
  };
  return { engines, requests, spawn };
}

test("typing has a worker of its own; bulk work gets others with the engine that measured fastest", async () => {
  const { engines, requests, spawn } = localWorkers();
  const team = createNetworkTeam({ spawn, bulkWorkers: 2, onEngineFailed: () => undefined });
  await team.load({
    modelUrl: "",
    assets: { kernels: await readKernels() },
    engine: "auto",
    bulkEngine: "auto",
  });
  const signal = new AbortController().signal;
  const answer = await team.type(idsOf("barev"), { signal, onRefined: () => undefined });
  expect(answer).toMatchObject({ engine: "wasm", outputs: { length: 5 } });
  await team.convert([idsOf("barev")], { signal, onLine: () => undefined });
  expect(engines).toEqual(["auto"]);

  await team.calibrate();
  const long = Array.from({ length: 40 }, () => idsOf("barev dzez ".repeat(40)));
  const told: number[] = [];
  await team.convert(long, { signal, onLine: (k) => told.push(k) });
  expect(told.sort((a, b) => a - b)).toEqual(long.map((_, k) => k));
  expect(engines).toEqual(["auto", "wasm", "wasm"]);
  expect(requests[0]).toEqual(["load", "type", "convert", "calibrate"]);
  for (const kinds of requests.slice(1)) expect(kinds).toContain("convert");
});

test("where no further worker can be had, the one for typing converts long texts too", async () => {
  const { engines, spawn } = localWorkers();
  let allowed = 1;
  const spawnOnce = (engine: string): WorkerLike => {
    if (allowed-- > 0) return spawn(engine);
    const dead: WorkerLike = {
      postMessage: () => {
        queueMicrotask(() => dead.onerror?.({ message: "offline" } as ErrorEvent));
      },
      terminate: () => undefined,
      onmessage: null,
      onerror: null,
    };
    return dead;
  };
  const team = createNetworkTeam({ spawn: spawnOnce, bulkWorkers: 2, onEngineFailed: () => undefined });
  const kernels = await readKernels();
  await team.load({ modelUrl: "", assets: { kernels }, engine: "wasm", bulkEngine: "auto" });
  const long = Array.from({ length: 40 }, () => idsOf("barev dzez ".repeat(40)));
  const told: number[] = [];
  const signal = new AbortController().signal;
  await team.convert(long, { signal, onLine: (k) => told.push(k) });
  expect(told.sort((a, b) => a - b)).toEqual(long.map((_, k) => k));
  expect(engines).toEqual(["wasm"]);
  team.dispose();
});

test("heat maps are traced by a worker of their own, which typing never waits for", async () => {
  const { requests, spawn } = localWorkers();
  const team = createNetworkTeam({ spawn, bulkWorkers: 1, onEngineFailed: () => undefined });
  const kernels = await readKernels();
  await team.load({ modelUrl: "", assets: { kernels }, engine: "wasm", bulkEngine: "auto" });
  const lengths: number[] = [];
  const units = [{ signal: "c", unit: 3 }] as const;
  await team.trace([idsOf("barev")], units, { onLine: (_, values) => lengths.push(values.length) });
  expect(lengths).toEqual([5]);
  await team.inspect(idsOf("barev"), 0);
  expect(requests).toEqual([
    ["load", "inspect"],
    ["load", "trace"],
  ]);
  team.dispose();
});

test("a tracing worker that dies without a word is replaced by another", async () => {
  const { requests, spawn } = localWorkers();
  let workers = 0;
  const terminated: number[] = [];
  const spawnMuteSecond = (engine: string): WorkerLike => {
    const number = ++workers;
    const worker = spawn(engine);
    const mute: Partial<WorkerLike> = number === 2 ? { postMessage: () => undefined } : {};
    return Object.assign(worker, mute, { terminate: () => terminated.push(number) });
  };
  const team = createNetworkTeam({
    spawn: spawnMuteSecond,
    bulkWorkers: 1,
    onEngineFailed: () => undefined,
    patience: { idle: 60_000, silence: 3_000 },
  });
  const kernels = await readKernels();
  await team.load({ modelUrl: "", assets: { kernels }, engine: "wasm", bulkEngine: "auto" });
  const lengths: number[] = [];
  const onLine = (_: number, values: Float32Array): unknown => lengths.push(values.length);
  const { signal } = new AbortController();
  await team.trace([idsOf("barev")], [{ signal: "c", unit: 3 }], { signal, onLine });
  expect(lengths).toEqual([5]);
  expect(terminated).toEqual([2]);
  expect(requests).toEqual([["load"], [], ["load", "trace"]]);
  team.dispose();
});
