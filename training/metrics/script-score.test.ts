import { expect, test } from "vitest";
import { scriptScore } from "./script-score";

test("Latin words count as kept once for each time that they stand in the output", () => {
  expect(scriptScore([["repo-ն բացի, reпո", "repo-ն բացի, repo"]])).toMatchObject({
    latinWords: 2,
    latinKept: 1,
  });
});

test("a Latin letter behind a native one makes a word mixed, a Latin stem with a native ending does not", () => {
  expect(scriptScore([["gիtub loadը js-ով ok բարև", ""]])).toMatchObject({ mixedWords: 1, words: 6 });
});
