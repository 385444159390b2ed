import { expect, test } from "vitest";
import { alternativesFor, latinOutputs, wordAround } from "./alternatives";
import { language } from "../test-language";
import { openPage } from "../test-page";

test("choosing ծ for the t of ts takes the s along, choosing տ again gives it back", async () => {
  const { type, view, store, result } = await openPage();
  await type("tsa");
  const pick = (native: string): void => {
    const chosen = alternativesFor(view(), view().letters[0]!, language).find((a) =>
      a.native.startsWith(native),
    );
    store.actions.choose(0, chosen!.outputs);
  };
  pick("ծ");
  expect(result()).toBe("ծա");
  expect(view().letters[0]).toMatchObject({ typed: "ts", chosen: true, doubtful: false });
  pick("տ");
  expect(result()).toBe("տսա");
});

test("what stays Latin stays Latin as a whole: sh, not sհ", async () => {
  const { type, view } = await openPage();
  await type("sha");
  expect(view().letters[0]!.typed).toBe("sh");
  const alternatives = alternativesFor(view(), view().letters[0]!, language);
  expect(alternatives.find(({ latin }) => latin)!.native).toBe("sh");
});

test("an edit that touches one character of a chosen pair gives the other back", async () => {
  for (const edited of ["sa", "tasa", "t\nsa"]) {
    const { type, view, store, result } = await openPage();
    await type("tsa");
    const chosen = alternativesFor(view(), view().letters[0]!, language).find(({ native }) => native === "ծ");
    store.actions.choose(0, chosen!.outputs);
    expect(result()).toBe("ծա");
    await type(edited);
    expect(result()).toContain("սա");
    expect(store.getState().choices).toEqual([]);
  }
});

test("a choice survives edits elsewhere and is dropped when its letter is retyped", async () => {
  const { type, view, store, result } = await openPage();
  await type("at");
  const chosen = alternativesFor(view(), view().letters[1]!, language).find(({ native }) => native === "թ");
  store.actions.choose(0, chosen!.outputs);
  expect(result()).toBe("աթ");
  await type("b\nbat");
  expect(result()).toBe("բ\nբաթ");
  await type("b\nba");
  await type("b\nbat");
  expect(result()).toBe("բ\nբատ");
});

test("a word can be kept in Latin and given back to the network", async () => {
  const { type, view, store, result } = await openPage();
  await type("ab bat, ba");
  const { start, end } = wordAround(view(), 4, language);
  expect([start, end]).toEqual([3, 6]);
  store.actions.choose(0, latinOutputs(view(), start, end, language));
  expect(result()).toBe("աբ bat, բա");
  store.actions.unchoose(0, start, end);
  expect(result()).toBe("աբ բատ, բա");
});

test("positions count code points: a choice behind an emoji stays on its letter", async () => {
  const { type, view, store, result } = await openPage();
  await type("😀t");
  const chosen = alternativesFor(view(), view().letters[1]!, language).find(({ native }) => native === "թ");
  store.actions.choose(0, chosen!.outputs);
  expect(result()).toBe("😀թ");
  await type("😀😀t");
  expect(result()).toBe("😀😀թ");
});
