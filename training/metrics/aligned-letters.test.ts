import { expect, it } from "vitest";
import { alignLetters } from "./aligned-letters";

it("gives each typed letter its part of the reference", () => {
  expect(alignLetters([..."dzi"], ["ձ", "", "ի"], "ձի")).toEqual([
    { latin: "d", truth: "ձ", predicted: "ձ" },
    { latin: "z", truth: "", predicted: "" },
    { latin: "i", truth: "ի", predicted: "ի" },
  ]);
});

it("shows a wrong letter, and one letter that should have been two", () => {
  expect(alignLetters([..."tun"], ["թ", "ու", "ն"], "տուն")[0]).toEqual({
    latin: "t",
    truth: "տ",
    predicted: "թ",
  });
  expect(alignLetters([..."evr"], ["և", "", "ր"], "եվր")).toEqual([
    { latin: "e", truth: "եվ", predicted: "և" },
    { latin: "v", truth: "", predicted: "" },
    { latin: "r", truth: "ր", predicted: "ր" },
  ]);
});

it("puts what the output lacks at its start under no letter", () => {
  expect(alignLetters(["r"], ["ր"], "ըր")[0]).toEqual({ latin: "", truth: "ը", predicted: "" });
});
