import { expect, test } from "vitest";
import { openPage } from "../test-page";

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
