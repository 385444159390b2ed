import { expect, test, vi } from "vitest";
import type { SignalUnit } from "../../analysis/signal-layout";
import { createAppStore } from "../store";
import { createFakeNetwork, NO_ASSETS, NO_ATLAS } from "../test-network";
import { tracesFailure } from "../inside/failures";
import { testDense } from "../inside/test-inside";
import { language } from "../test-language";

/** A watched page whose network answers with 100 times the unit plus the position; each request is noted. */
async function openPage(text: string) {
  const network = createFakeNetwork();
  const requests: { readonly length: number; readonly first: SignalUnit; readonly units: number }[] = [];
  network.dense = () => Promise.resolve(testDense());
  network.trace = async ([line], units, { onLine }) => {
    const { length } = line!;
    requests.push({ length, first: units[0]!, units: units.length });
    await Promise.resolve();
    const valueAt = (k: number): number => 100 * units[Math.floor(k / length)]!.unit + (k % length);
    onLine(
      0,
      Float32Array.from({ length: units.length * length }, (_, k) => valueAt(k)),
    );
    return { engine: "reference", milliseconds: 1 };
  };
  const options = { client: network, modelUrl: "", assets: NO_ASSETS, openAtlas: NO_ATLAS };
  const store = createAppStore({ language, ...options, saved: { text } });
  await store.actions.load();
  store.actions.setRows([]);
  store.actions.setNear("cells", true);
  await vi.waitFor(() => {
    expect(store.getState().dense).toBeDefined();
  });
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
  return { store, network, requests, settle };
}

test("the caret's line is computed for all units of a direction, and not before somebody looks", async () => {
  const { store, requests, settle } = await openPage("ab\nbab");
  await settle();
  expect(requests).toEqual([]);
  store.actions.setNear("layer", true);
  await settle();
  expect(requests).toEqual([{ length: 3, first: { signal: "c", unit: 0 }, units: 228 }]);
  const { layerTrace } = store.getState();
  expect(layerTrace).toMatchObject({ line: 1, text: "bab", firstUnit: 0, units: 228, length: 3 });
  expect([...layerTrace!.values.subarray(3, 6)]).toEqual([100, 101, 102]);

  store.actions.chooseLayer({ direction: "backward" });
  await settle();
  expect(requests.at(-1)!.first).toEqual({ signal: "c", unit: 228 });
  store.actions.chooseLayer({ signal: "hidden" });
  await settle();
  expect(requests.at(-1)).toEqual({ length: 3, first: { signal: "hidden", unit: 0 }, units: 228 });
});

test("another order computes nothing; another line does", async () => {
  const { store, requests, settle } = await openPage("ab\nbab");
  store.actions.setNear("layer", true);
  await settle();
  store.actions.chooseLayer({ order: "similarity" });
  await settle();
  expect(requests).toHaveLength(1);
  store.actions.setCaret(1);
  await settle();
  expect(requests.map(({ length }) => length)).toEqual([3, 2]);
  expect(store.getState().layerTrace).toMatchObject({ line: 0, text: "ab" });
});

test("fast typing skips the lines between: the newest comes next", async () => {
  const { store, requests, settle } = await openPage("a");
  store.actions.setNear("layer", true);
  for (const text of ["ab", "abb", "abba"]) store.actions.setText(text, text.length);
  await settle();
  expect(requests.map(({ length }) => length)).toEqual([1, 4]);
  expect(store.getState().layerTrace!.text).toBe("abba");
});

test("an empty line is not computed", async () => {
  const { store, requests, settle } = await openPage("ab\n");
  store.actions.setNear("layer", true);
  await settle();
  expect(requests).toEqual([]);
});

test("a layer that could not be computed is told, and computed when tried again", async () => {
  const { store, network, requests, settle } = await openPage("ab");
  const { trace } = network;
  network.trace = () => Promise.reject(new Error("no answer"));
  store.actions.setNear("layer", true);
  await settle();
  expect(tracesFailure(store.getState())?.message).toBe("no answer");
  network.trace = trace;
  store.actions.retryInside();
  await settle();
  expect(requests).toHaveLength(1);
  expect(store.getState().layerTrace?.text).toBe("ab");
  expect(tracesFailure(store.getState())).toBeUndefined();
  // One that is given up for another engine is no failure.
  network.trace = () => Promise.reject(new DOMException("dropped", "AbortError"));
  store.actions.chooseLayer({ signal: "h" });
  await settle();
  expect(tracesFailure(store.getState())).toBeUndefined();
});
