import { expect, it } from "vitest";
import { armenian } from "../../src/language/armenian/index";
import { createBaselines } from "./baseline";

const counts = new Map([
  ["ա", 10],
  ["ե", 8],
  ["է", 1],
  ["Բ", 1],
  ["Շ", 1],
]);

it("reads longest spellings first and takes the more frequent letter", () => {
  for (const { convert } of createBaselines(armenian, counts)) expect(convert("shat en")).toBe("շատ են");
});

it("knows capitals, also with rules that derive them", () => {
  for (const { convert } of createBaselines(armenian, counts)) expect(convert("Shat BAN")).toBe("Շատ ԲԱՆ");
});
