import { expect, test } from "vitest";
import { resultText } from "../typing/result";
import { createFakeNetwork, TEST_MODEL } from "../test-network";
import { createTestStore, openPage, settle } from "../test-page";

test("engines that cannot be measured are said to be so", async () => {
  const network = createFakeNetwork();
  network.calibrate = () => Promise.reject(new Error("no clock"));
  const store = createTestStore({ client: network });
  await store.actions.load();
  expect(store.getState().calibration).toBe("failed");
});

test("another engine for long texts does not touch the one for typing", async () => {
  const { network, store } = await openPage();
  const { loaded } = network;
  network.load = () => Promise.reject(new Error("not to be called"));
  await store.actions.setEngines({ live: "auto", bulk: "wasm" });
  expect(network.loaded).toEqual({ ...loaded, bulkEngine: "wasm" });
  expect(store.getState().network).toMatchObject({ kind: "ready" });
});

test("the user's choice of engines is loaded and measured; choosing anew keeps the text", async () => {
  const { network, store, type, result } = await openPage({ engines: { live: "wasm", bulk: "auto" } });
  await settle();
  expect(network.loaded).toMatchObject({ engine: "wasm", bulkEngine: "auto" });
  expect(store.getState().calibration).toMatchObject({ live: "reference" });
  await type("ab");
  await store.actions.setEngines({ live: "auto", bulk: "reference" });
  // What was measured fastest.
  expect(network.loaded).toMatchObject({ engine: "reference", bulkEngine: "reference" });
  expect(result()).toBe("աբ");
});

test("a failed load says which file and why, and can be tried again", async () => {
  const network = createFakeNetwork();
  network.failNextLoad = Object.assign(new Error("its checksum is wrong"), { file: "weights.bin" });
  const store = createTestStore({ client: network, saved: { text: "a" } });
  await store.actions.load();
  expect(store.getState().network).toEqual({
    kind: "failed",
    message: "its checksum is wrong",
    file: "weights.bin",
  });
  expect(resultText(store.getState())).toBe("a");
  await store.actions.load();
  expect(store.getState().network).toEqual({ kind: "ready", engine: "reference" });
  expect(resultText(store.getState())).toBe("ա");
});

test("a network of another language is refused in words", async () => {
  const network = createFakeNetwork();
  network.load = () => Promise.resolve({ ...TEST_MODEL, language: "ka" });
  const store = createTestStore({ client: network, modelUrl: "models/ka/" });
  await store.actions.load();
  expect(store.getState().network).toEqual({
    kind: "failed",
    message: "The network in models/ka/ is for the language “ka”, the page for “hy”.",
    file: undefined,
  });
});
