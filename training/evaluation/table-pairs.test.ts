import { describe, expect, it } from "vitest";
import { armenian } from "../../src/language/armenian/index";
import type { Table } from "./read-table";
import { tablePairs, typedForm } from "./table-pairs";

const table = (...rows: string[]): Table => {
  const [names = [], ...rest] = rows.map((row) => row.split("|"));
  return { names, rows: rest };
};

describe("tablePairs", () => {
  it("reads pairs, in whatever order the columns are, and leaves doubtful rows out", () => {
    const pairs = table("doubt|reference|romanized", "0|բարև|barev", "1|օր|or", "", "|տուն|tun");
    expect(tablePairs(pairs, armenian, 0)).toEqual({
      pairs: [
        { latin: "barev", reference: "բարև", truth: undefined },
        { latin: "tun", reference: "տուն", truth: undefined },
      ],
      leftOut: 1,
    });
    expect(tablePairs(pairs, armenian, 1).pairs).toHaveLength(3);
  });

  it("does without a doubt column, and with empty cells behind the last", () => {
    expect(tablePairs(table("romanized|reference", "or|օր||"), armenian, 0).pairs).toHaveLength(1);
  });

  it.each([
    ["or օր", "row 3 has 1 of 2 columns; put a tab between cells, or quotes around them"],
    ["or, lav|օր|լավ", "row 3 has 3 of 2 columns"],
  ])("names the row that is wrong: %s", (row, message) => {
    expect(() => tablePairs(table("romanized|reference", "or|օր", row), armenian, 0)).toThrow(message);
  });

  it("names the row whose doubt is no number", () => {
    expect(() => tablePairs(table("romanized|reference|doubt", "or|օր|0,5"), armenian, 0)).toThrow(
      'row 2: doubt is a number, not "0,5"',
    );
  });
});

describe("typedForm", () => {
  it("drops accent marks and invisible characters and nothing else", () => {
    expect(typedForm("Ի՞նչ\u00ad եւ «ո՛չ»։", armenian)).toBe("Ինչ եւ «ոչ»։");
  });
});
