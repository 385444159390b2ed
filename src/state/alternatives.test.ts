import { expect, test } from "vitest";
import { alternativesFor, wordAround } from "./alternatives";
import { converter } from "./converter";
import { openPage } from "./test-page";

test("alternatives come with the network's probabilities, likeliest first, and the Latin letter", async () => {
  const { type, view } = await openPage();
  await type("at");
  const alternatives = alternativesFor(view(), view().letters[1]!, converter);
  expect(alternatives.map(({ native }) => native)).toEqual(["տ", "թ", "ծ", "t"]);
  expect(alternatives[0]!.probability).toBeCloseTo(0.6, 6);
  expect(alternatives[0]!.current).toBe(true);
  expect(alternatives[3]).toMatchObject({ latin: true, probability: undefined });
});

test("a word goes from space to space, without the punctuation at its ends", async () => {
  const { type, view } = await openPage();
  await type('a "a.b@t", (b)');
  const word = (position: number): string => {
    const { start, end } = wordAround(view(), position, converter);
    return view().encoded.characters.slice(start, end).join("");
  };
  expect([0, 4, 6, 12].map(word)).toEqual(["a", "a.b@t", "a.b@t", "b"]);
});
