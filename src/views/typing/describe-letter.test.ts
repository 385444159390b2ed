import { expect, test } from "vitest";
import { describeOrigin, percent } from "./describe-letter";
import { language } from "../../state/test-language";

test.each([
  [undefined, "–"],
  [1, "100%"],
  [0.9999, "99.99%"],
  [0.9949, "99.5%"],
  [0.6, "60%"],
  [0.043, "4.3%"],
  [0.0004, "under 0.1%"],
])("probability %d is written %s", (probability, text) => {
  expect(percent(probability)).toBe(text);
});

test("a letter's origin is said in words", () => {
  const letter = {
    start: 0,
    end: 2,
    typed: "ts",
    native: "ծ",
    probability: 0.6,
    doubtful: true,
    chosen: false,
    replaceable: true,
    overruled: undefined,
  };
  expect(describeOrigin(letter, language)).toBe("60%, in doubt");
  expect(describeOrigin({ ...letter, doubtful: false }, language)).toBe("60%");
  expect(describeOrigin({ ...letter, chosen: true }, language)).toBe("your choice");
  const overruled = { native: "ա", probability: 0.61, because: "latin" } as const;
  expect(describeOrigin({ ...letter, doubtful: false, overruled }, language)).toBe(
    "the network alone: ա 61%; the word: Latin",
  );
});
