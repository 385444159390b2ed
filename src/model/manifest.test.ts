import { expect, test } from "vitest";
import { parseManifest, rowsOf } from "./manifest";

const manifest = {
  format: 1,
  language: "xx",
  version: "1",
  sizes: { inputs: 5, cells: 4, hidden: 3, outputs: 6 },
  files: [],
};

test("rows name units of the network; a manifest without them has none", () => {
  expect(rowsOf(parseManifest({ ...manifest, rows: ["c7", "cPrev0", "hidden2", "output5"] }))).toEqual([
    { signal: "c", unit: 7 },
    { signal: "cPrev", unit: 0 },
    { signal: "hidden", unit: 2 },
    { signal: "output", unit: 5 },
  ]);
  expect(rowsOf(parseManifest(manifest))).toEqual([]);
});

test.each(["c8", "hidden3", "c", "7", "x1", "c-1", "constructor1", 7])(
  "%j is no row of this network",
  (row) => {
    expect(() => parseManifest({ ...manifest, rows: [row] })).toThrow(`"${row}", which is no unit`);
  },
);
