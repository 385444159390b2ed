import { expect, test } from "vitest";
import { alternativesFor, wordAround } from "./alternatives";
import { language } from "../test-language";
import { openPage, settle } from "../test-page";

test("alternatives come with the network's probabilities, likeliest first, and the Latin letter", async () => {
  const { type, view } = await openPage();
  await type("at");
  const alternatives = alternativesFor(view(), view().letters[1]!, language);
  expect(alternatives.map(({ native }) => native)).toEqual(["տ", "թ", "ծ", "t"]);
  expect(alternatives[0]!.probability).toBeCloseTo(0.6, 6);
  expect(alternatives[0]!.current).toBe(true);
  expect(alternatives[3]).toMatchObject({ latin: true, probability: undefined });
});

test("what is offered for a letter of a scholarly romanization is what choosing it writes, and nothing else changes", async () => {
  for (const typed of ["č", "Č", "š", "c\u0323", "t'", "č'"]) {
    const { type, view, store, result } = await openPage();
    await type(`ab${typed}a`);
    const before = result();
    const right = before.slice(-1);
    const at = view().letters.findIndex((letter) => letter.typed.startsWith(typed.charAt(0)));
    const { start } = view().letters[at]!;
    const alternatives = alternativesFor(view(), view().letters[at]!, language);
    expect(alternatives.length).toBeGreaterThan(1);
    for (const alternative of alternatives) {
      store.actions.choose(0, alternative.outputs);
      await settle();
      // The rest of its word may change its script with it; its own positions are what was offered.
      const end = Math.max(...alternative.outputs.keys()) + 1;
      const own = view().letters.filter((letter) => letter.start >= start && letter.start < end);
      expect(own.map((letter) => letter.native).join("")).toBe(alternative.native);
      expect(result().endsWith(right)).toBe(true);
      const typedAgain = view()
        .letters.map((letter) => letter.typed)
        .join("");
      expect(typedAgain).toBe(`ab${typed}a`);
      store.actions.unchoose(0, 0, view().encoded.ids.length);
      await settle();
      expect(result()).toBe(before);
    }
  }
});

test("both letters that č stands for in some romanization are offered", async () => {
  const { type, view, store, result } = await openPage();
  await type("čas");
  const offered = alternativesFor(view(), view().letters[0]!, language);
  expect(offered.map(({ native }) => native)).toEqual(expect.arrayContaining(["չ", "ճ", "č"]));
  store.actions.choose(0, offered.find(({ native }) => native === "ճ")!.outputs);
  expect(result()).toBe("ճաս");
  store.actions.choose(0, offered.find(({ native }) => native === "č")!.outputs);
  expect(result().startsWith("č")).toBe(true);
  expect(store.getState().choices).toHaveLength(1);
  expect(store.getState().choices[0]!.length).toBeGreaterThan(0);
});

test("a word goes from space to space, without the punctuation at its ends", async () => {
  const { type, view } = await openPage();
  await type('a "a.b@t", (b)');
  const word = (position: number): string => {
    const { start, end } = wordAround(view(), position, language);
    return view().encoded.characters.slice(start, end).join("");
  };
  expect([0, 4, 6, 12].map(word)).toEqual(["a", "a.b@t", "a.b@t", "b"]);
});
