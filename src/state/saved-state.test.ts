import { expect, test, vi } from "vitest";
import { INITIAL_CELLS } from "./inside/cells-state";
import { keepSaved } from "./keep-saved";
import { formatLink, parseLink } from "./link";
import { LruCache } from "./lru-cache";
import { pageStorage } from "./page-storage";
import { LONGEST_SAVED, readSaved, writeSaved } from "./saved-state";
import type { SavedState } from "./saved-state";
import { createTestStore } from "./test-page";

function memoryStorage(): Pick<Storage, "getItem" | "setItem"> {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      items.set(key, value);
    },
  };
}

const STATE: SavedState = {
  text: "barev",
  choices: [{ offset: 1, length: 2, outputs: [3, 0] }],
  replaced: { text: "own", choices: [] },
  pristine: true,
  nativePunctuation: true,
  theme: "dark",
  engines: { live: "wasm", bulk: "auto" },
  cells: {
    ...INITIAL_CELLS,
    rows: [
      { signal: "c", unit: 234 },
      { signal: "hidden", unit: 0 },
    ],
    scale: "layer",
    layout: "strip",
    paint: { signal: "cPrev", unit: 6 },
  },
  overview: { signals: "all", units: "strongest", pairs: "cases", value: "distance" },
};

test("what is written is read back", () => {
  const storage = memoryStorage();
  expect(writeSaved(storage, STATE)).toBe("saved");
  expect(readSaved(storage)).toEqual(STATE);
});

test.each([
  ["nothing saved", null],
  ["not JSON", "{"],
  ["another kind of value", "[1,2]"],
  ["null", "null"],
  ["wrong types", '{"text":5,"choices":"x","nativePunctuation":1,"theme":"pink","overview":"all"}'],
])("%s is an empty start, not an error", (_title, value) => {
  expect(readSaved({ getItem: () => value })).toEqual({});
});

test("choices that point outside the text or to no symbol are left out", () => {
  const choices = [
    { offset: 9, length: 1, output: 1 },
    { offset: 0, length: 1, output: 200 },
    { offset: -1 },
    null,
  ];
  expect(readSaved({ getItem: () => JSON.stringify({ text: "ab", choices }) })).toEqual({
    text: "ab",
    choices: [],
  });
});

test("a text that is too long, or a full storage, is reported", () => {
  const storage = memoryStorage();
  expect(writeSaved(storage, { ...STATE, text: "x".repeat(LONGEST_SAVED + 1) })).toBe("too long");
  const { nativePunctuation, theme, engines, cells, overview } = STATE;
  expect(readSaved(storage)).toEqual({ nativePunctuation, theme, engines, cells, overview });
  const full = {
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  };
  expect(writeSaved(full, STATE)).toBe("refused");
});

test("changes are saved a moment later, and a refusal is said once", () => {
  vi.useFakeTimers();
  const store = createTestStore();
  const storage = memoryStorage();
  const page = new EventTarget();
  const stop = keepSaved(store, storage, page);
  store.actions.setText("ba", 2);
  store.actions.setText("bar", 3);
  expect(readSaved(storage)).toEqual({});
  vi.runAllTimers();
  expect(readSaved(storage).text).toBe("bar");
  store.actions.setText("bari", 4);
  page.dispatchEvent(new Event("pagehide"));
  expect(readSaved(storage).text).toBe("bari");
  storage.setItem = () => {
    throw new Error("forbidden");
  };
  for (const text of ["a", "ab"]) {
    store.actions.setText(text, 0);
    vi.runAllTimers();
  }
  expect(store.getState().notices).toHaveLength(1);
  stop();
  vi.useRealTimers();
});

test("how the overview was drawn is there again on the next visit", () => {
  vi.useFakeTimers();
  const storage = memoryStorage();
  const openPage = () => createTestStore({ saved: readSaved(storage) });
  const store = openPage();
  const stop = keepSaved(store, storage, new EventTarget());
  store.actions.setOverview({ pairs: "cases" });
  vi.runAllTimers();
  stop();
  expect(openPage().getState().overview).toEqual({ ...store.getState().overview, pairs: "cases" });
  vi.useRealTimers();
});

test("a link reopens its text", () => {
  const text = "es sirum em & du? #1 +50%\n😀";
  expect(parseLink(formatLink({ text }))).toEqual({ state: { text }, problems: [] });
});

test("no link is no problem", () => {
  expect(parseLink("")).toEqual({ state: {}, problems: [] });
});

test("a broken link: the valid part is used, the rest is named", () => {
  const { state, problems } = parseLink("#v=7&text=barev&neuron=12");
  expect(state).toEqual({ text: "barev" });
  expect(problems).toHaveLength(2);
  expect(problems.join()).toMatch(/version 7.*“neuron”/s);
  expect(parseLink("#text=a").problems[0]).toContain("no version");
});

test("the cache forgets what was not used for longest", () => {
  const cache = new LruCache<number>(3, (key) => key.length);
  cache.set("a", 1);
  cache.set("b", 2);
  cache.set("c", 3);
  expect(cache.get("a")).toBe(1);
  cache.set("d", 4);
  expect(cache.get("b")).toBeUndefined();
  expect([cache.get("a"), cache.get("c"), cache.get("d")]).toEqual([1, 3, 4]);
});

test("where storage is forbidden the page works on, and remembers until it is closed", () => {
  const storage = pageStorage(() => {
    throw new DOMException("denied", "SecurityError");
  });
  expect(readSaved(storage)).toEqual({});
  writeSaved(storage, STATE);
  expect(readSaved(storage)).toEqual(STATE);
});

test("an engine of an older version is forgotten, the other choice is kept", () => {
  const saved = JSON.stringify({ engines: { live: "tfjs-webgl", bulk: "wasm" } });
  expect(readSaved({ getItem: () => saved })).toEqual({ engines: { live: "auto", bulk: "wasm" } });
});
