import { expect, test } from "vitest";
import { unitLabel } from "./unit-label";
import { language } from "../../state/test-language";

test("a unit goes by its direction, kind and number in it, with its short name", () => {
  expect(unitLabel({ signal: "h", unit: 299 }, 228, language)).toBe("backward unit 71 (h299)");
  expect(unitLabel({ signal: "c", unit: 227 }, 228, language)).toBe("forward cell 227 (c227)");
  expect(unitLabel({ signal: "hidden", unit: 31 }, 228, language)).toBe("hidden 31 (hidden31)");
});
