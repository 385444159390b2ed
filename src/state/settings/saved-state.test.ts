import { expect, test, vi } from "vitest";
import { INITIAL_CELLS } from "../cells/cells-state";
import { keepSaved } from "../texts/keep-saved";
import { formatLink, parseLink } from "./link";
import { LruCache } from "../shared/lru-cache";
import { readSaved, writeSettings } from "./saved-state";
import type { AppState } from "../app-state";
import { initialState } from "../initial-state";
import { formatEarlier, formatSavedText } from "../texts/saved-texts";
import { createTestStore } from "../test-page";
import { memoryStorage } from "../test-storage";
import { language } from "../test-language";

const INITIAL_STATE = initialState(language);

const SETTINGS = {
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
  probe: { ...INITIAL_STATE.probe, settings: { ...INITIAL_STATE.probe.settings, pattern: "tyun" } },
  overview: { signals: "all", units: "strongest", pairs: "cases", value: "distance" },
} satisfies Partial<AppState>;

const TEXT = { text: "barev", choices: [{ offset: 1, length: 2, outputs: [3, 0] }] };

test("what is written is read back", () => {
  const earlier = [{ ...TEXT, time: 7 }];
  const { storage } = memoryStorage({
    "tyun/1/text": formatSavedText({ ...TEXT, pristine: true, time: 8, tab: "a" }),
    "tyun/1/earlier": formatEarlier(earlier),
  });
  expect(writeSettings(storage, { ...INITIAL_STATE, ...SETTINGS })).toBe(true);
  expect(readSaved(storage, language)).toEqual({
    ...SETTINGS,
    ...TEXT,
    pristine: true,
    changedAt: 8,
    earlier,
  });
});

/** As older pages have written it, and as they read it. */
const ITEM = {
  nativePunctuation: true,
  theme: "dark",
  engines: { live: "wasm", bulk: "auto" },
  cells: { rows: "c234,hidden0", scale: "layer", layout: "strip", paint: "cPrev6" },
  probe: "latin.plain.sample:tyun",
  overview: "all.strongest.cases.distance",
};

test("the format is that of older pages", () => {
  const { storage, items } = memoryStorage();
  writeSettings(storage, { ...INITIAL_STATE, ...SETTINGS });
  expect(JSON.parse(items.get("tyun/1")!)).toEqual(ITEM);
  expect(readSaved({ getItem: () => JSON.stringify(ITEM) }, language)).toEqual(SETTINGS);
});

test("damaged parts of the heat map's settings become the usual ones, the others are kept", () => {
  const cells = { rows: 3, scale: "huge", layout: "strip", paint: "?" };
  expect(readSaved({ getItem: () => JSON.stringify({ cells }) }, language)).toEqual({
    cells: { ...INITIAL_CELLS, layout: "strip" },
  });
});

test("the text and the one that it replaced, as an older version saved them, are there", () => {
  const own = { text: "own", choices: [] };
  const saved = JSON.stringify({ ...TEXT, replaced: own, pristine: true, theme: "dark" });
  expect(readSaved(memoryStorage({ "tyun/1": saved }).storage, language)).toEqual({
    ...TEXT,
    pristine: true,
    changedAt: 0,
    theme: "dark",
    earlier: [{ ...own, time: expect.any(Number) as number }],
  });
});

test.each([
  ["nothing saved", null],
  ["not JSON", "{"],
  ["another kind of value", "[1,2]"],
  ["null", "null"],
  ["wrong types", '{"text":5,"choices":"x","nativePunctuation":1,"theme":"pink","overview":"all"}'],
])("%s is an empty start, not an error", (_title, value) => {
  expect(readSaved({ getItem: () => value }, language)).toEqual({});
});

test("choices that point outside the text or to no symbol are left out", () => {
  const choices = [
    { offset: 9, length: 1, output: 1 },
    { offset: 0, length: 1, output: 200 },
    { offset: -1 },
    null,
  ];
  const { storage } = memoryStorage({ "tyun/1/text": JSON.stringify({ text: "ab", choices }) });
  expect(readSaved(storage, language)).toMatchObject({ text: "ab", choices: [], changedAt: 0 });
});

test("how the overview was drawn is there again on the next visit", () => {
  vi.useFakeTimers();
  const { storage } = memoryStorage();
  const openPage = () => createTestStore({ saved: readSaved(storage, language) });
  const store = openPage();
  const stop = keepSaved(store, { storage, lasting: true }, new EventTarget());
  store.actions.setOverview({ pairs: "cases" });
  vi.runAllTimers();
  stop();
  expect(openPage().getState().overview).toEqual({ ...store.getState().overview, pairs: "cases" });
  vi.useRealTimers();
});

test("a link reopens its text", () => {
  const text = "es sirum em & du? #1 +50%\n😀";
  expect(parseLink(formatLink({ text }, language), language)).toEqual({ state: { text }, problems: [] });
});

test("no link is no problem", () => {
  expect(parseLink("", language)).toEqual({ state: {}, problems: [] });
});

test("a broken link: the valid part is used, the rest is named", () => {
  const { state, problems } = parseLink("#v=7&text=barev&neuron=12", language);
  expect(state).toEqual({ text: "barev" });
  expect(problems).toHaveLength(2);
  expect(problems.join()).toMatch(/version 7.*“neuron”/s);
  expect(parseLink("#text=a", language).problems[0]).toContain("no version");
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

test("an engine of an older version is forgotten, the other choice is kept", () => {
  const saved = JSON.stringify({ engines: { live: "tfjs-webgl", bulk: "wasm" } });
  expect(readSaved({ getItem: () => saved }, language)).toEqual({ engines: { live: "auto", bulk: "wasm" } });
});
