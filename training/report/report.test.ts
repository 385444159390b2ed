import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import type { AtlasIndex } from "../../src/analysis/atlas/atlas-index";
import type { ModelManifest } from "../../src/model/manifest";
import { openModel } from "../node-model";
import { readReportData } from "./report-data";
import { reportText } from "./report-text";

const FOLDER = "models/hy";
const json = (name: string): unknown => JSON.parse(readFileSync(`${FOLDER}/${name}`, "utf8"));

const manifest = json("manifest.json") as ModelManifest;
const index = json("atlas/index.json") as AtlasIndex;
const weights = manifest.files.find(({ name }) => name === "weights.bin")!;

test("the shipped atlas is that of the shipped weights", () => {
  expect(index.model).toEqual({ version: manifest.version, weightsSha256: weights.sha256 });
});

test("every file of the shipped atlas has the length and checksum that the index names", () => {
  const files = [index.first, index.distances, ...index.letters.flatMap((l) => [l.statistics, l.drawings])];
  for (const { name, bytes, sha256 } of files) {
    const path = `${FOLDER}/atlas/${name}`;
    expect(existsSync(path), name).toBe(true);
    const contents = readFileSync(path);
    expect(contents.length, name).toBe(bytes);
    expect(createHash("sha256").update(contents).digest("hex"), name).toBe(sha256);
  }
});

/** Bytes that the atlas of a network may take in the repository, and so on whoever clones it or hosts the page. */
const MOST_BYTES = 11e6;

test("the shipped atlas is small enough for the repository", () => {
  const files = readdirSync(`${FOLDER}/atlas`).map((name) => statSync(`${FOLDER}/atlas/${name}`).size);
  expect(files.reduce((a, b) => a + b)).toBeLessThan(MOST_BYTES);
});

test("the shipped report is what `npm run report` makes of the shipped atlas", async () => {
  const text = reportText(await readReportData(FOLDER, await openModel(FOLDER)));
  expect(text).toBe(readFileSync(`${FOLDER}/report.md`, "utf8"));
  expect(text).toContain(weights.sha256);
});

test("without an atlas the report says how to make one", async () => {
  const model = await openModel(FOLDER);
  await expect(readReportData("training", model)).rejects.toThrow(
    /cannot read the atlas in training[^]*npm run atlas/,
  );
});
