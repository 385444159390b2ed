import { expect, test } from "vitest";
import { parseManifest, rowsOf, storedAs } from "./manifest";

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

test("a name and what was asked of the network are texts, and may be missing", () => {
  const words = { name: "Sparse weights", asked: "To get by with one weight in ten." };
  expect(parseManifest({ ...manifest, ...words })).toMatchObject(words);
  for (const key of ["name", "asked"])
    for (const value of [null, 5, ["Sparse"]])
      expect(() => parseManifest({ ...manifest, [key]: value })).toThrow(`its "${key}" is no text`);
});

test("a file may be stored as another, which has a name and a length", () => {
  const file = { name: "weights.bin", bytes: 20, sha256: "00" };
  const stored = { name: "weights.sparse", bytes: 7 };
  expect(storedAs(parseManifest({ ...manifest, files: [{ ...file, stored }] }).files[0]!)).toEqual(stored);
  expect(storedAs(parseManifest({ ...manifest, files: [file] }).files[0]!)).toEqual(file);
  for (const wrong of [{ name: "weights.sparse" }, { bytes: 7 }, "weights.sparse", { ...stored, bytes: 7.5 }])
    expect(() => parseManifest({ ...manifest, files: [{ ...file, stored: wrong }] })).toThrow(
      'it does not say how "weights.bin" is stored',
    );
});
