import fc from "fast-check";
import { expect, test } from "vitest";
import { armenian } from "./armenian/index";
import { encode } from "./encode";
import { letterGroups } from "./letter-groups";
import { buildVocabulary } from "./vocabulary";

const encodeText = (text: string) => encode(text, buildVocabulary(armenian), armenian);

test("a letter takes the placeholders behind it", () => {
  const groups = letterGroups(encodeText("tsar"), ["ծ", "", "ա", "ռ"]);
  expect(groups.map(({ typed, native }) => `${typed}>${native}`)).toEqual(["ts>ծ", "a>ա", "r>ռ"]);
});

test("a placeholder with no letter before it is a group that writes nothing", () => {
  expect(letterGroups(encodeText("ha"), ["", "ա"])).toEqual([
    { start: 0, end: 1, typed: "h", native: "" },
    { start: 1, end: 2, typed: "a", native: "ա" },
  ]);
});

test("groups cover every position once, in order", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("", "ա", "ու", " ")), (pieces) => {
      const groups = letterGroups(encodeText("x".repeat(pieces.length)), pieces);
      expect(groups.map((group) => group.native).join("")).toBe(pieces.join(""));
      let at = 0;
      for (const { start, end } of groups) {
        expect(start).toBe(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBe(pieces.length);
    }),
  );
});
