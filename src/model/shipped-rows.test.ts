import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseManifest } from "./manifest";

const report = readFileSync("models/hy/report.md", "utf8");
const start = report.indexOf("## Which cells know `tyun`?");
const section = report.slice(start, report.indexOf("\n## ", start + 1));

/** AUC of the half that had no part in the choice, from a row of the report's tables. */
function heldOut(code: string): number {
  const row = section.split("\n").find((line) => line.includes(`(\`${code}\`) |`) && line.includes("side |"));
  return Number(row?.split("|")[3]);
}

const { rows } = parseManifest(JSON.parse(readFileSync("models/hy/manifest.json", "utf8")));

test.each(rows!)(
  "%s, a row of the first visit, follows the suffix tyun: held out, as the report of the network has it",
  (code) => {
    const auc = heldOut(code);
    expect(Math.max(auc, 1 - auc)).toBeGreaterThan(0.8);
  },
);
