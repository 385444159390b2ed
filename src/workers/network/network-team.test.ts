import { expect, test } from "vitest";
import { readKernels } from "../../../scripts/compile-kernels.mjs";
import { idsOf, readModelFile } from "../../model/test-networks";
import { tyunMethods } from "../methods";
import { asked, mutePort, servedPort, type TestPort } from "../rpc/test-ports";
import { createNetworkTeam } from "./network-team";

/** Workers that run in this thread, with the shipped network. */
function localWorkers() {
  const engines: string[] = [];
  const workers: TestPort[] = [];
  const spawn = (engine: string): TestPort => {
    engines.push(engine);
    const { methods } = tyunMethods({ readerFor: () => readModelFile, onEngineFailed: () => undefined });
    const worker = servedPort(methods);
    workers.push(worker);
    return worker;
  };
  return { engines, workers, requests: () => workers.map(asked), spawn };
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
  expect(requests()[0]).toEqual(["load", "type", "convert", "calibrate"]);
  for (const kinds of requests().slice(1)) expect(kinds).toContain("convert");
});

test("where no further worker can be had, the one for typing converts long texts too", async () => {
  const { engines, spawn } = localWorkers();
  let allowed = 1;
  const spawnOnce = (engine: string): TestPort => {
    if (allowed-- > 0) return spawn(engine);
    const dead = mutePort();
    dead.postMessage = () => {
      queueMicrotask(dead.die);
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
  expect(requests()).toEqual([
    ["load", "inspect"],
    ["load", "trace"],
  ]);
  team.dispose();
});

test("a tracing worker that dies is replaced by another", async () => {
  const { workers, requests, spawn } = localWorkers();
  const spawnDeadSecond = (engine: string): TestPort => {
    const worker = spawn(engine);
    if (workers.length === 2)
      worker.postMessage = () => {
        queueMicrotask(worker.die);
      };
    return worker;
  };
  const team = createNetworkTeam({
    spawn: spawnDeadSecond,
    bulkWorkers: 1,
    onEngineFailed: () => undefined,
  });
  const kernels = await readKernels();
  await team.load({ modelUrl: "", assets: { kernels }, engine: "wasm", bulkEngine: "auto" });
  const lengths: number[] = [];
  const onLine = (_: number, values: Float32Array): unknown => lengths.push(values.length);
  const { signal } = new AbortController();
  await team.trace([idsOf("barev")], [{ signal: "c", unit: 3 }], { signal, onLine });
  expect(lengths).toEqual([5]);
  expect(workers.map(({ terminated }) => terminated)).toEqual([false, true, false]);
  expect(requests()).toEqual([["load"], [], ["load", "trace"]]);
  team.dispose();
});
