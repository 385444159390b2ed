import { expect, test } from "vitest";
import { alternativesFor } from "./alternatives";
import { converter } from "./converter";
import { openPage, settle } from "./test-page";

test("an example takes the place of the text, and the text can be had back with its choices", async () => {
  const { type, view, store, result } = await openPage();
  await type("at");
  store.actions.choose(0, alternativesFor(view(), view().letters[1]!, converter)[1]!.outputs);
  store.actions.replaceText("bb");
  await settle();
  expect(result()).toBe("բբ");
  store.actions.restore();
  await settle();
  expect(result()).toBe("աթ");
  expect(store.getState().replaced).toBeUndefined();
});

test("the user's own text is kept through several examples and Clear, until it is had back", async () => {
  const { type, store, result } = await openPage();
  await type("ab");
  for (const example of ["bb", "", "aa"]) store.actions.replaceText(example);
  store.actions.restore();
  await settle();
  expect(result()).toBe("աբ");
});

test("line breaks become line feeds, so that offsets are those of the text field", async () => {
  const { store } = await openPage();
  store.actions.replaceText("a\r\nb\rc");
  expect(store.getState().text).toBe("a\nb\nc");
});

test("notices are kept until dismissed", async () => {
  const { store } = await openPage();
  store.actions.notify("one");
  store.actions.notify("two");
  store.actions.dismissNotice(0);
  expect(store.getState().notices).toEqual(["two"]);
});

test("native punctuation is a switch, off at first", async () => {
  const { type, store, result } = await openPage();
  await type("ab? ba.");
  expect(result()).toBe("աբ? բա.");
  store.actions.setNativePunctuation(true);
  expect(result()).toBe("ա՞բ բա։");
});
