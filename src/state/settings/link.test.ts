import fc from "fast-check";
import { LinkifyIt } from "linkify-it";
import { expect, test } from "vitest";
import { language } from "../test-language";
import { MOST_ROWS } from "../cells/cells-state";
import { EDGE_SETS, GRAPH_COLOURS } from "../inside/inside-state";
import {
  INITIAL_OVERVIEW,
  OVERVIEW_VALUES,
  ROW_ORDERS,
  SIGNAL_SETS,
  UNIT_ORDERS,
} from "../overview/overview-options";
import { parsePair } from "../letter/pair";
import { formatLink, longLinkWarning, parseLink, type LinkedState } from "./link";
import { viewLink } from "./view-link";
import { LONGEST_LINKED, packText, unpackText } from "./packed-text";
import { createTestStore } from "../test-page";

const { inputs, outputs } = language.vocabulary;

const anyState: fc.Arbitrary<LinkedState> = fc.record(
  {
    text: fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(..."barev .,;:!?)(*_~-+'\"&=#%/\n\ud800ա"), maxLength: 200 }),
    ),
    pair: fc.record({ input: fc.nat(inputs.length - 1), output: fc.nat(outputs.length - 1) }),
    letter: fc.record({ line: fc.nat(9_999), position: fc.nat(9_999) }),
    pinned: fc.oneof(
      fc.record({ signal: fc.constantFrom("h", "c", "cPrev", "i"), unit: fc.nat(455) }),
      fc.record({ signal: fc.constant("output"), unit: fc.nat(outputs.length - 1) }),
    ),
    colours: fc.constantFrom(...GRAPH_COLOURS),
    edges: fc.constantFrom(...EDGE_SETS),
    overview: fc.record({
      signals: fc.constantFrom(...SIGNAL_SETS),
      units: fc.constantFrom(...UNIT_ORDERS),
      pairs: fc.constantFrom(...ROW_ORDERS),
      value: fc.constantFrom(...OVERVIEW_VALUES),
    }),
  },
  { requiredKeys: [] },
);

test("what is put into a link comes out of it", () => {
  fc.assert(
    fc.property(anyState, (state) => {
      expect(parseLink(formatLink(state, language), language)).toEqual({ state, problems: [] });
    }),
  );
});

const linkify = new LinkifyIt();

test("chat programs keep a link whole: it ends in a letter or digit and has nothing in it where they stop", () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const address = `https://tyun.example.org/hy/${formatLink(state, language)}`;
      expect(address).toMatch(/^[\w:/.#=&%+-]*[A-Za-z0-9]$/);
      expect(address.slice(8)).not.toMatch(/[-._+](?![\dA-Za-z+%])/);
      for (const [before, after] of [
        ["see ", ", and tell me."],
        ["(", ")!"],
        ["", "\n"],
      ])
        expect(linkify.match(before! + address + after!)?.map(({ url }) => url)).toEqual([address]);
    }),
    { numRuns: 500 },
  );
});

test("text is packed where that is shorter; 1,950 Armenian letters fit into a link that nobody cuts", () => {
  const words = "Ամեն մի մարդ իր կյանքում գոնե մեկ անգամ պիտի տեսնի ծովը, իսկ հետո գրի նամակ տուն. ".split(
    " ",
  );
  const random = fc.sample(fc.array(fc.constantFrom(...words), { minLength: 500, maxLength: 500 }), {
    seed: 1,
    numRuns: 1,
  })[0]!;
  const text = random.join(" ").slice(0, 1_950);
  const link = formatLink({ text }, language);
  expect(link).toMatch(/^#v=1&packed=1[\w%-]+$/);
  expect(link.length).toBeLessThan(1_900);
  expect(formatLink({ text: "shat lav" }, language)).toBe("#v=1&text=shat+lav");
  expect(formatLink({ text: "" }, language)).toBe("#text=&v=1");
});

test("whether packing makes a text shorter is asked of the link as it is written, with what is escaped in it", () => {
  const text = "sեtազզs";
  const plain = `#v=1&${new URLSearchParams({ text }).toString()}`;
  const packed = `#v=1&packed=${packText(text).replace(/[-_](?![\da-z])/gi, "%2D")}`;
  expect(packed.length).toBeGreaterThan(plain.length);
  expect(formatLink({ text }, language)).toBe(plain);
});

test("of a damaged packed text the rest of the link is used and the damage named", () => {
  const link = formatLink(
    { text: "Շատ լավ, իսկ դու ինչպե՞ս ես այսօր։", pinned: { signal: "h", unit: 7 } },
    language,
  );
  const packed = /packed=([^&]+)/.exec(link)![1]!;
  const damaged = [
    packed.slice(0, -3),
    packed.slice(0, 20),
    packed.toLowerCase(),
    `3${packed.slice(1)}`,
    "1",
    "1AAAA",
    "1AAAAA",
    "1====",
    "",
  ];
  for (const value of damaged) {
    const { state, problems } = parseLink(link.replace(packed, value), language);
    expect(state).toEqual({ pinned: { signal: "h", unit: 7 } });
    expect(problems.join()).toContain("“packed”");
  }
  fc.assert(
    fc.property(fc.nat(packed.length - 1), fc.constantFrom(..."abcXYZ019-_"), (at, letter) => {
      const { state } = parseLink(
        `#v=1&packed=${packed.slice(0, at)}${letter}${packed.slice(at + 1)}`,
        language,
      );
      expect([undefined, "Շատ լավ, իսկ դու ինչպե՞ս ես այսօր։"]).toContain(state.text);
    }),
  );
});

test("a link of a few characters that unfolds to megabytes is refused at once", () => {
  const bomb = packText("ա".repeat(20_000_000));
  const start = performance.now();
  expect(unpackText(bomb.slice(0, 100_000))).toBeUndefined();
  expect(unpackText(packText("a".repeat(LONGEST_LINKED + 1)))).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(1_000);
  expect(unpackText(packText("a".repeat(LONGEST_LINKED)))).toHaveLength(LONGEST_LINKED);
});

test("a long link is said to be long, others are not", () => {
  expect(longLinkWarning("https://example.org/#" + "a".repeat(1_900))).toBeUndefined();
  expect(longLinkWarning("https://example.org/#" + "a".repeat(2_000))).toMatch(/2021 characters.*as a file/);
});

test("links of before, and by hand, still open", () => {
  const text = "barev... dzez* (ինչ?) --- 'a~";
  expect(parseLink(`#${new URLSearchParams({ v: "1", text }).toString()}`, language)).toEqual({
    state: { text },
    problems: [],
  });
  expect(parseLink("#v=1&text=Բարև ձեզ.", language).state).toEqual({ text: "Բարև ձեզ." });
});

test("a link is short and can be read", () => {
  const pair = parsePair("t → ծ", language)!;
  expect(
    decodeURIComponent(formatLink({ text: "tsov", pair, pinned: { signal: "h", unit: 299 } }, language)),
  ).toBe("#v=1&text=tsov&pair=tծ&unit=h299");
  expect(parseLink("#v=1&pair=t → ծ", language).state).toEqual({ pair });
});

test.each([
  ["pair=tt%C3%A9x", "pair", "ttéx"],
  ["pair=", "pair", ""],
  ["at=4", "at", "4"],
  ["at=-1.2", "at", "-1.2"],
  ["unit=h", "unit", "h"],
  ["unit=output900", "unit", "output900"],
  ["colours=pink", "colours", "pink"],
  ["edges=", "edges", ""],
  ["overview=all.strongest", "overview", "all.strongest"],
  ["unit=" + "x".repeat(99), "unit", "x".repeat(30) + "…"],
])("of a link with %s the rest is used, and the part is named", (damaged, name, value) => {
  const { state, problems } = parseLink(`#v=1&text=barev&${damaged}`, language);
  expect(state).toEqual({ text: "barev" });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`“${name}” is`);
  expect(problems[0]).toContain(`not “${value}”`);
});

test("a link cut anywhere, or of any characters, opens without an error", () => {
  fc.assert(
    fc.property(anyState, fc.nat(), (state, end) => {
      const link = formatLink(state, language);
      createTestStore().actions.openLink(link.slice(0, end % (link.length + 1)));
    }),
    { numRuns: 30 },
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (hash) => {
      expect(() => parseLink(`#${hash}`, language)).not.toThrow();
    }),
  );
});

test("a link opens its view; what it does not say is as on a fresh page", () => {
  const { actions, getState } = createTestStore();
  actions.pinUnit({ signal: "c", unit: 6 });
  actions.setEdges("difference");
  actions.setOverview({ signals: "all" });
  actions.openLink("#v=1&text=bats&pair=tծ&at=0.2&colours=activation");
  expect(getState().text).toBe("bats");
  expect(getState().inside).toMatchObject({
    pair: parsePair("tծ", language),
    letter: { line: 0, position: 2 },
    colours: "activation",
    edges: "p",
    pinned: undefined,
  });
  expect(getState().overview).toEqual(INITIAL_OVERVIEW);
});

test("a link with only a text leaves the pictures alone", () => {
  const { actions, getState } = createTestStore();
  actions.choosePair(parsePair("tծ", language));
  actions.setEdges("n");
  actions.openLink("#v=1&text=bats");
  expect(getState().inside).toMatchObject({ pair: parsePair("tծ", language), edges: "n" });
});

test.each(["#v=1&at=0.2&pair=tծ", "#v=1&text=bats&at=3.0&pair=tծ"])(
  "%s: a letter of no line is said and left out",
  (link) => {
    const { actions, getState } = createTestStore();
    actions.openLink(link);
    expect(getState().inside).toMatchObject({ letter: undefined, pair: parsePair("tծ", language) });
    expect(getState().notices.join()).toContain("without its text");
  },
);

test("the link to a view reopens it: text, letter, pair, unit, colours, edges, overview", async () => {
  const { actions, getState } = createTestStore();
  await actions.load();
  actions.setText("bats\nat", 3);
  await new Promise((resolve) => setTimeout(resolve, 0));
  actions.setEdges("here");
  actions.pinUnit({ signal: "hidden", unit: 31 });
  actions.setOverview({ units: "strongest" });
  const state = viewLink(getState());
  // The letter before the caret, followed there and so not chosen as a pair.
  expect(state).toEqual({
    text: "bats\nat",
    letter: { line: 0, position: 2 },
    pinned: { signal: "hidden", unit: 31 },
    edges: "here",
    overview: { ...INITIAL_OVERVIEW, units: "strongest" },
  });
  const other = createTestStore();
  await other.actions.load();
  other.actions.openLink(formatLink(state, language));
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(viewLink(other.getState())).toEqual(state);
  actions.choosePair(parsePair("sշ", language));
  other.actions.openLink(formatLink(viewLink(getState()), language));
  expect(other.getState().inside.pair).toEqual(parsePair("sշ", language));
});

test("of a text too long for a link the view goes without it, and without what is about its letters", () => {
  const { actions, getState } = createTestStore();
  actions.setText("a".repeat(LONGEST_LINKED + 1), 5);
  actions.choosePair(parsePair("tծ", language));
  actions.setColours("activation");
  expect(viewLink(getState())).toEqual({ pair: parsePair("tծ", language) });
});

test("rows of a link that are no units are named, the others used", () => {
  const { state, problems } = parseLink("#v=1&rows=c12,nonsense,hidden7,x5", language);
  expect(state.rows).toEqual([
    { signal: "c", unit: 12 },
    { signal: "hidden", unit: 7 },
  ]);
  expect(problems).toEqual(["The link's “rows” has parts that are no units: “nonsense,x5”."]);
});

test("rows of a link beyond those that the heat map has room for are named", () => {
  const codes = Array.from({ length: MOST_ROWS + 2 }, (_, k) => `c${k}`);
  const { state, problems } = parseLink(`#v=1&rows=${["c0", ...codes].join(",")}`, language);
  expect(state.rows).toEqual(codes.slice(0, MOST_ROWS).map((_, unit) => ({ signal: "c", unit })));
  expect(problems).toEqual(["The link's “rows” has more than 24 units; left out are: “c24,c25”."]);
  expect(parseLink(`#v=1&rows=${["c0", ...codes.slice(0, MOST_ROWS)].join(",")}`, language).problems).toEqual(
    [],
  );
  const { actions, getState } = createTestStore();
  actions.openLink(`#v=1&rows=${codes.join(",")}`);
  expect(getState().cells.rows).toHaveLength(MOST_ROWS);
  expect(getState().notices.join()).toContain("left out are: “c24,c25”");
});
