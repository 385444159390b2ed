import { describe, expect, it } from "vitest";
import { armenian } from "../../src/language/armenian/index";
import { tablePairs, typedForm } from "./table-pairs";

describe("tablePairs", () => {
  it("reads pairs, in whatever order the columns are, and leaves doubtful rows out", () => {
    const lines = ["doubt\treference\tromanized", "0\tբարև\tbarev", "1\tօր\tor", "", "\tտուն\ttun"];
    expect(tablePairs(lines, armenian, 0)).toEqual({
      pairs: [
        { latin: "barev", reference: "բարև", truth: undefined },
        { latin: "tun", reference: "տուն", truth: undefined },
      ],
      leftOut: 1,
    });
    expect(tablePairs(lines, armenian, 1).pairs).toHaveLength(3);
  });

  it("does without a doubt column", () => {
    expect(tablePairs(["romanized\treference", "or\tօր"], armenian, 0).pairs).toHaveLength(1);
  });

  it("names what is missing", () => {
    expect(() => tablePairs(["latin\tnative"], armenian, 0)).toThrow("it has: latin, native");
    expect(() => tablePairs(["romanized\treference", "or\tօր", "or օր"], armenian, 0)).toThrow(
      "row 3 has 1 of 2",
    );
  });
});

describe("typedForm", () => {
  it("drops accent marks and invisible characters and nothing else", () => {
    expect(typedForm("Ի՞նչ\u00ad եւ «ո՛չ»։", armenian)).toBe("Ինչ եւ «ոչ»։");
  });
});
