import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { armenian } from "../../language/armenian/index";
import { nativeTest } from "../../language/clean-line";
import { readyProbes } from "../../language/pattern/ready-probes";
import { selectCases } from "./select-cases";
import { language } from "../../language/test-language";

/** The text that is bundled with the page for probes and examples. */
const text = readFileSync("public/samples/hy.txt", "utf8");
const lines = text.trimEnd().split("\n");

test("about 300 sentences, one per line, no two the same", () => {
  expect(lines.length).toBeGreaterThanOrEqual(300);
  expect(new Set(lines).size).toBe(lines.length);
  expect(text.endsWith("\n")).toBe(true);
  for (const line of lines) {
    expect(line).toBe(line.trim());
    expect([...line].length, line).toBeGreaterThan(20);
    expect([...line].length, line).toBeLessThan(120);
    expect(line, line).toMatch(/[։»]$/);
  }
});

test("every line is mostly Armenian, in letters and signs that are on an Armenian keyboard", () => {
  const isNative = nativeTest(armenian);
  for (const line of lines) {
    const letters = [...line].filter((character) => /\p{L}/u.test(character));
    const native = letters.filter(isNative);
    expect(native.length / letters.length, line).toBeGreaterThan(0.6);
    expect(line).toMatch(/^[Ա-Ֆա-և՛՜՝՞։«»–A-Za-z0-9 ,.:@/-]+$/);
    // Composed, and with և as the one letter that it is.
    expect(line.normalize("NFC").replaceAll("եւ", "և")).toBe(line);
    expect(line).not.toMatch(/ {2}| [,։]|[A-Za-z][Ա-և]|[Ա-և][A-Za-z]/);
    expect([...line].filter((sign) => sign === "«")).toHaveLength(
      [...line].filter((sign) => sign === "»").length,
    );
  }
});

test("what the ready-made probes look for occurs often", () => {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  expect(count(/թյուն/g)).toBeGreaterThanOrEqual(100);
  expect(count(/ներ/g)).toBeGreaterThanOrEqual(100);
  expect(count(/[0-9]+/g)).toBeGreaterThanOrEqual(20);
  expect(count(/[A-Za-z]+/g)).toBeGreaterThanOrEqual(20);
  expect(count(/«/g)).toBeGreaterThanOrEqual(15);
  expect(count(/՞/g)).toBeGreaterThanOrEqual(10);
});

test.each(readyProbes(armenian))("$name: enough places for a held-out half", (ready) => {
  const request = { text: { kind: "native", lines }, probe: ready, compared: ready.compared } as const;
  const { cases } = selectCases(request, language);
  expect(cases.heldOut).toBeDefined();
  expect(cases.found.matches).toBeGreaterThanOrEqual(14);
});
