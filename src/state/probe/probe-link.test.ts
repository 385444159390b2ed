import fc from "fast-check";
import { expect, test } from "vitest";
import { formatLink, parseLink } from "../settings/link";
import { formatProbe, parseProbe, type LinkedProbe } from "./probe-link";
import { DEFAULT_PROBE, type ProbeSettings } from "./probe-settings";
import { language } from "../test-language";

const anySettings: fc.Arbitrary<ProbeSettings> = fc.record({
  side: fc.constantFrom("latin", "native"),
  pattern: fc.string({ unit: "grapheme" }),
  syntax: fc.constantFrom("plain", "regexp"),
  ignoreCase: fc.boolean(),
  compared: fc.constantFrom("same letters", "others"),
  where: fc.constantFrom("typed", "sample", "own"),
  order: fc.constantFrom("auc", "distance", "coarseDistance"),
  kind: fc.constantFrom("all", "cells", "units", "gates", "hidden", "output"),
  direction: fc.constantFrom("both", "forward", "backward"),
});

const anySpan = fc
  .record({ line: fc.nat(999), start: fc.nat(999), length: fc.integer({ min: 1, max: 99 }) })
  .map(({ line, start, length }) => ({ line, start, end: start + length }));

const anyProbe: fc.Arbitrary<LinkedProbe> = fc.oneof(
  fc.record({ settings: anySettings, brushed: fc.constant([]) }),
  fc.record({
    settings: anySettings.map((settings) => ({ ...settings, pattern: "" })),
    brushed: fc.array(anySpan, { minLength: 1 }),
  }),
);

test("what is written is read back, in a link too", () => {
  fc.assert(
    fc.property(anyProbe, (probe) => {
      expect(parseProbe(formatProbe(probe))).toEqual(probe);
      expect(parseLink(formatLink({ probe }, language), language)).toEqual({
        state: { probe },
        problems: [],
      });
    }),
  );
});

test("a probe is short and can be read", () => {
  const settings: ProbeSettings = { ...DEFAULT_PROBE, pattern: "tyun" };
  expect(formatProbe({ settings, brushed: [] })).toBe("latin.plain.sample:tyun");
  const brushed = [
    { line: 0, start: 3, end: 7 },
    { line: 2, start: 0, end: 1 },
  ];
  const typed: ProbeSettings = { ...settings, where: "typed", compared: "others", order: "distance" };
  expect(formatProbe({ settings: typed, brushed })).toBe(
    "brushed.latin.plain.others.typed.distance:0.3-7_2.0-1",
  );
});

test.each([
  "",
  "tyun",
  ":",
  "latin.pink:tyun",
  "latin.native:tyun",
  "brushed.typed:",
  "brushed:0.3-3",
  "brushed:0.3",
  "constructor:a",
])("“%s” is no probe", (text) => {
  expect(parseProbe(text)).toBeUndefined();
});
