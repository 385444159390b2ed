import { expect, test } from "vitest";
import { nextDoubt } from "./result";
import { openPage } from "../test-page";

test("a letter with a small lead is doubtful, one with a large lead is not", async () => {
  const { type, view } = await openPage();
  await type("at");
  expect(view().letters.map(({ native, doubtful }) => [native, doubtful])).toEqual([
    ["ա", false],
    ["տ", true],
  ]);
});

test("next doubt goes from doubt to doubt and round at the end", async () => {
  const { type, store } = await openPage();
  await type("ata\naa\nt");
  const state = store.getState();
  const first = nextDoubt(state, { line: 0, position: -1 });
  expect(first).toEqual({ line: 0, position: 1 });
  const second = nextDoubt(state, first!);
  expect(second).toEqual({ line: 2, position: 0 });
  expect(nextDoubt(state, second!)).toEqual({ line: 0, position: 1 });
});
