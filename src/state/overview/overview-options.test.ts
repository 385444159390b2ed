import { expect, test } from "vitest";
import {
  formatOverview,
  OVERVIEW_VALUES,
  parseOverview,
  ROW_ORDERS,
  SIGNAL_SETS,
  UNIT_ORDERS,
} from "./overview-options";

test("every choice of options is read back", () => {
  for (const signals of SIGNAL_SETS)
    for (const units of UNIT_ORDERS)
      for (const pairs of ROW_ORDERS)
        for (const value of OVERVIEW_VALUES) {
          const options = { signals, units, pairs, value };
          expect(parseOverview(formatOverview(options))).toEqual(options);
        }
  expect(formatOverview({ signals: "all", units: "strongest", pairs: "cases", value: "distance" })).toBe(
    "all.strongest.cases.distance",
  );
});

test.each([
  "",
  "h",
  "h.number.letter",
  "h.number.letter.beyond.h",
  "x.number.letter.beyond",
  "h.letter.number.beyond",
])("“%s” is no choice of options", (text) => {
  expect(parseOverview(text)).toBeUndefined();
});
