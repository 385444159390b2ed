import { expect, it } from "vitest";
import { countWrongWords, markErrors } from "./mark-errors";

it("marks wrong, missing and extra words", () => {
  expect(markErrors("ես քեզ շատ սիրում", "ես կեզ սիրում եմ")).toBe("ես [քեզ→կեզ] [շատ→∅] սիրում [∅→եմ]");
});

it("counts equal mistakes together, the most frequent first", () => {
  const lines = [
    { output: "որ օր", reference: "օր օր" },
    { output: "էս որ", reference: "ես օր" },
  ];
  expect(countWrongWords(lines)).toEqual([
    { output: "որ", reference: "օր", count: 2 },
    { output: "էս", reference: "ես", count: 1 },
  ]);
});
