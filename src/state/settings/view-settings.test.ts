import { language } from "../test-language";
import fc from "fast-check";
import { expect, test } from "vitest";
import { CELL_LAYOUTS, CELL_SCALES, MOST_ROWS } from "../cells/cells-state";
import { initialState } from "../initial-state";
import { EDGE_SETS, GRAPH_COLOURS } from "../inside/inside-state";
import { ENGINE_CHOICES } from "../network/engine-rows";
import { OVERVIEW_VALUES, ROW_ORDERS, SIGNAL_SETS, UNIT_ORDERS } from "../overview/overview-options";
import { DEFAULT_PROBE } from "../probe/probe-settings";
import { openPage } from "../test-page";
import { memoryStorage } from "../test-storage";
import { formatLink, parseLink } from "./link";
import { haveSettingsChanged, readSaved, writeSettings } from "./saved-state";
import { viewLink, viewOf } from "./view-link";
import { KEPT_SETTINGS, LINKED_SETTINGS, VIEW_SETTINGS, type ViewValues } from "./view-settings";

const INITIAL_STATE = initialState(language);
const { inputs, outputs } = language.vocabulary;
const anyUnit = fc.record({ signal: fc.constantFrom("h", "c", "cPrev", "hidden"), unit: fc.nat(227) });
const anyEngine = fc.constantFrom(...ENGINE_CHOICES);
const anyProbe = fc
  .record({ side: fc.constantFrom("latin", "native"), pattern: fc.string() })
  .map((part) => ({
    ...DEFAULT_PROBE,
    ...part,
  }));

/** A new setting says here what values it has; all tests of this file are then about it as well. */
const VALUES: { readonly [Key in keyof ViewValues]-?: fc.Arbitrary<NonNullable<ViewValues[Key]>> } = {
  pair: fc.record({ input: fc.nat(inputs.length - 1), output: fc.nat(outputs.length - 1) }),
  letter: fc.record({ line: fc.nat(1), position: fc.nat(2) }),
  pinned: anyUnit,
  colours: fc.constantFrom(...GRAPH_COLOURS),
  edges: fc.constantFrom(...EDGE_SETS),
  rows: fc.uniqueArray(anyUnit, {
    maxLength: MOST_ROWS,
    selector: ({ signal, unit }) => signal + String(unit),
  }),
  scale: fc.constantFrom(...CELL_SCALES),
  layout: fc.constantFrom(...CELL_LAYOUTS),
  paint: anyUnit,
  probe: anyProbe.map((settings) => ({ settings, brushed: [] })),
  probeSettings: anyProbe,
  overview: fc.record({
    signals: fc.constantFrom(...SIGNAL_SETS),
    units: fc.constantFrom(...UNIT_ORDERS),
    pairs: fc.constantFrom(...ROW_ORDERS),
    value: fc.constantFrom(...OVERVIEW_VALUES),
  }),
  nativePunctuation: fc.boolean(),
  theme: fc.constantFrom("system", "light", "dark"),
  liveEngine: anyEngine,
  bulkEngine: anyEngine,
};

const valuesOf = (key: keyof ViewValues): fc.Arbitrary<unknown> => VALUES[key];

const page = await openPage();
await page.type("bats\ntab");
const BASE = page.store.getState();

test("every setting is in links, or kept, or both", () => {
  const used = [...LINKED_SETTINGS, ...KEPT_SETTINGS].map(({ key }) => key);
  expect(new Set(used)).toEqual(new Set(Object.keys(VIEW_SETTINGS)));
  expect(new Set(LINKED_SETTINGS.map(({ link }) => link)).size).toBe(LINKED_SETTINGS.length);
  expect(new Set(KEPT_SETTINGS.map(({ kept }) => kept)).size).toBe(KEPT_SETTINGS.length);
});

test.each(LINKED_SETTINGS)("in a link, $key survives and changes nothing else", ({ key, get, set }) => {
  fc.assert(
    fc.property(valuesOf(key), (value) => {
      const shown = { ...BASE, ...set(BASE, value) };
      expect(get(shown)).toEqual(value);
      const link = formatLink(viewLink(shown), language);
      const { state, problems } = parseLink(link, language);
      const reopened = viewOf(BASE, state);
      expect(problems).toEqual([]);
      for (const one of LINKED_SETTINGS) expect(one.get(reopened)).toEqual(one.get(shown));
    }),
    { numRuns: 30 },
  );
});

test.each(KEPT_SETTINGS)("between visits, $key is kept and changes nothing else", ({ key, get, set }) => {
  fc.assert(
    fc.property(valuesOf(key), (value) => {
      const changed = { ...BASE, ...set(BASE, value) };
      expect(haveSettingsChanged(changed, BASE)).toBe(get(changed) !== get(BASE));
      const { storage } = memoryStorage();
      writeSettings(storage, changed);
      const reopened = { ...INITIAL_STATE, ...readSaved(storage, language) };
      expect(get(reopened)).toEqual(value);
      for (const one of KEPT_SETTINGS) expect(one.get(reopened)).toEqual(one.get(changed));
    }),
    { numRuns: 30 },
  );
});

test("of a fresh page a link says nothing, and nothing must be saved", () => {
  expect(formatLink(viewLink(INITIAL_STATE), language)).toBe("#v=1");
  expect(haveSettingsChanged({ ...INITIAL_STATE, text: "a" }, INITIAL_STATE)).toBe(false);
});

test.each(LINKED_SETTINGS)("what a link does not say of $key is as on a fresh page", ({ key, get, set }) => {
  for (const value of fc.sample(valuesOf(key), 20))
    expect(get(viewOf({ ...INITIAL_STATE, ...set(INITIAL_STATE, value) }, {}))).toEqual(get(INITIAL_STATE));
});

test.each(LINKED_SETTINGS)("garbage in a link's $link is refused in words", ({ link, expected }) => {
  for (const garbage of ["", "?", "undefined", "constructor", "-1"])
    expect(parseLink(`#v=1&${link}=${garbage}`, language)).toEqual({
      state: {},
      problems: [`The link's “${link}” is ${expected}, not “${garbage}”.`],
    });
});

test.each(KEPT_SETTINGS)("garbage in what is kept of $kept is left out", ({ kept }) => {
  const [entry = "", part] = kept.split(".");
  for (const garbage of ["", "?", "undefined", null, 1, {}, ["light"]]) {
    const item = JSON.stringify({ [entry]: part === undefined ? garbage : { [part]: garbage } });
    expect(readSaved(memoryStorage({ "tyun/1": item }).storage, language)).toEqual({});
  }
});
