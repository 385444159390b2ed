import { describe, expect, it } from "vitest";
import { batched } from "./line-batches";

const split = (lines: string[]): string[][] =>
  batched(lines, (line) => line.length, { items: 3, characters: 10 });

describe("batched", () => {
  it("keeps order and every item, and closes a group at the number of items", () => {
    expect(split(["a", "b", "c", "d"])).toEqual([["a", "b", "c"], ["d"]]);
  });

  it("closes a group before it would hold too many characters", () => {
    expect(split(["aaaa", "bbbbbb", "c"])).toEqual([["aaaa", "bbbbbb"], ["c"]]);
  });

  it("gives an item over the limit a group of its own", () => {
    expect(split(["a", "b".repeat(11), "c"])).toEqual([["a"], ["b".repeat(11)], ["c"]]);
  });

  it("gives no group for no items", () => {
    expect(split([])).toEqual([]);
  });
});
