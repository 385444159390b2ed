import { describe, expect, it } from "vitest";
import { overlappingWindows } from "./overlapping-windows";

describe("overlappingWindows", () => {
  it("covers a short sequence with one window and an empty one with none", () => {
    expect(overlappingWindows(5, 10, 3)).toEqual([{ start: 0, end: 5, keepFrom: 0, keepTo: 5 }]);
    expect(overlappingWindows(0, 10, 3)).toEqual([]);
  });

  it("keeps parts that join, with context where there is some", () => {
    expect(overlappingWindows(25, 10, 3)).toEqual([
      { start: 0, end: 13, keepFrom: 0, keepTo: 10 },
      { start: 7, end: 23, keepFrom: 10, keepTo: 20 },
      { start: 17, end: 25, keepFrom: 20, keepTo: 25 },
    ]);
  });
});
