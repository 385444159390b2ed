import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { createStore } from "zustand/vanilla";
import { Remote } from "../workers/rpc/remote";
import { mutePort, servedPort } from "../workers/rpc/test-ports";
import { DebugLog } from "./debug-log";
import { DebugPanel } from "./DebugPanel";
import { watchPort } from "./watch-port";
import { watchStore } from "./watch-store";

const words = { goneWords: (reason: string) => reason };

test("changes of the store are written down with the keys that changed and the time of who listens", () => {
  const log = new DebugLog();
  const store = createStore(() => ({ a: 1, b: 1, c: 1 }));
  watchStore(store, log);
  store.subscribe(({ a }, { a: before }) => {
    if (a === before) return;
    const end = performance.now() + 5;
    while (performance.now() < end);
    store.setState({ c: 2 });
  });
  store.setState({ a: 2, b: 1 });
  store.setState(({ b }) => ({ b: b + 1 }));
  expect(store.getState()).toEqual({ a: 2, b: 2, c: 2 });
  expect(log.changes.map(({ keys }) => keys)).toEqual([["b"], ["a"], ["c"]]);
  expect(log.changes[1]!.took).toBeGreaterThanOrEqual(5);
});

test("a watched worker does what it does unwatched, and tells its engine and what it was asked", async () => {
  const log = new DebugLog();
  const inner = servedPort({
    load: () => Promise.resolve({ engine: "wasm" }),
    fail: () => Promise.reject(new Error("no")),
  });
  const { methods } = new Remote<{ load: () => Promise<unknown>; fail: () => Promise<unknown> }>(
    watchPort(inner, "typing", log),
    words,
  );
  const loading = methods.load();
  const [worker] = log.workers;
  expect([...worker!.open.values()].map(({ method }) => method)).toEqual(["load"]);
  expect(await loading).toEqual({ engine: "wasm" });
  await expect(methods.fail()).rejects.toThrow("no");
  expect(worker).toMatchObject({ engine: "wasm", answered: 2, open: new Map() });
});

test("a worker that dies or is ended is no longer among those alive", async () => {
  const log = new DebugLog();
  const inner = mutePort();
  const { methods } = new Remote<{ wait: () => Promise<unknown> }>(watchPort(inner, "typing", log), words);
  const waiting = methods.wait();
  inner.die();
  await expect(waiting).rejects.toThrow("out of memory");
  expect(inner.terminated).toBe(true);
  expect(log.workers.size).toBe(0);
});

test("the panel shows workers with their engine and open calls, and the newest changes", () => {
  const log = new DebugLog();
  const worker = log.addWorker("typing");
  worker.engine = "webgl";
  worker.open.set(1, { method: "convert", since: performance.now() });
  log.addChange({ at: 1_234, keys: ["text", "caret"], took: 3.21 });
  const text = renderToStaticMarkup(<DebugPanel log={log} />).replace(/<[^>]+>/g, " ");
  expect(text).toMatch(/1 typing +webgl/);
  expect(text).toMatch(/convert: since 0\.\d s/);
  expect(text).toMatch(/1\.2 s +text, caret +3\.2 ms/);
});
