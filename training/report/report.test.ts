import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { AtlasIndex } from "../../src/analysis/atlas/atlas-index";
import { signalUnit } from "../../src/analysis/signal-layout";
import { signalCode } from "../../src/analysis/signal-name";
import { SHIPPED, shippedManifest } from "../../src/model/test-networks";
import { openModel } from "../node-model";
import { readReportData } from "./report-data";
import { reportText } from "./report-text";
import { rowsWorthSeeing } from "./rows-worth-seeing";

/**
 * Bytes that the atlas of a network may take in the repository, and so on whoever clones it or hosts the page. The histograms of
 * some sisters of the page's network are less even, and pack less well.
 */
const mostBytes = (network: string): number => (network === "hy" ? 11e6 : 11.5e6);

describe.each(SHIPPED)("the network in models/%s", (name) => {
  const folder = `models/${name}`;
  const manifest = shippedManifest(name);
  const index = JSON.parse(readFileSync(`${folder}/atlas/index.json`, "utf8")) as AtlasIndex;
  const weights = manifest.files.find((file) => file.name === "weights.bin")!;

  test("the shipped atlas is that of the shipped weights", () => {
    expect(index.model).toEqual({ version: manifest.version, weightsSha256: weights.sha256 });
  });

  test("every file of the shipped atlas has the length and checksum that the index names", () => {
    const files = [index.first, index.distances, ...index.letters.flatMap((l) => [l.statistics, l.drawings])];
    for (const file of files) {
      const path = `${folder}/atlas/${file.name}`;
      expect(existsSync(path), file.name).toBe(true);
      const contents = readFileSync(path);
      expect(contents.length, file.name).toBe(file.bytes);
      expect(createHash("sha256").update(contents).digest("hex"), file.name).toBe(file.sha256);
    }
  });

  test("the shipped atlas is small enough for the repository", () => {
    const files = readdirSync(`${folder}/atlas`).map((file) => statSync(`${folder}/atlas/${file}`).size);
    expect(files.reduce((a, b) => a + b)).toBeLessThan(mostBytes(name));
  });

  test("the shipped report and rows are what `npm run report` makes of the shipped atlas", async () => {
    const data = await readReportData(folder, await openModel(folder));
    const text = reportText(data);
    expect(text).toBe(readFileSync(`${folder}/report.md`, "utf8"));
    expect(text).toContain(weights.sha256);
    const rows = rowsWorthSeeing(data).map((signal) => signalCode(signalUnit(data.layout, signal)));
    expect(manifest.rows ?? []).toEqual(rows);
  }, 120_000);
});

test("without an atlas the report says how to make one", async () => {
  const model = await openModel("models/hy");
  await expect(readReportData("training", model)).rejects.toThrow(
    /cannot read the atlas in training[^]*npm run atlas/,
  );
});
