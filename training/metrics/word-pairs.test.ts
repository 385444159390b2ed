import { expect, it } from "vitest";
import { alignWords } from "./word-pairs";

it("pairs words in order, an extra or missing one with nothing", () => {
  expect(alignWords("ես քեզ շատ սիրում", "ես քեզ սիրում եմ")).toEqual([
    { reference: "ես", output: "ես" },
    { reference: "քեզ", output: "քեզ" },
    { reference: "", output: "շատ" },
    { reference: "սիրում", output: "սիրում" },
    { reference: "եմ", output: "" },
  ]);
});
