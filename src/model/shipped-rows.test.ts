import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SHIPPED, shippedManifest } from "./test-networks";

describe.each(SHIPPED)("the network in models/%s", (folder) => {
  const report = readFileSync(`models/${folder}/report.md`, "utf8");
  const start = report.indexOf("## Which cells know `tyun`?");
  const section = report.slice(start, report.indexOf("\n## ", start + 1));
  /** AUC that the best of all signals would hardly reach by chance. */
  const chance = Number(/An AUC above ([\d.]+)/.exec(section)?.[1]);
  const rows = shippedManifest(folder).rows ?? [];

  /** AUC on the half that the choice was made on, and on that which had no part in it, from a row of the report's tables. */
  function aucsOf(code: string): number[] {
    const row = section
      .split("\n")
      .find((line) => line.includes(`(\`${code}\`) |`) && line.includes("side |"));
    return (row ?? "").split("|").slice(2, 4).map(Number);
  }

  test("it has rows for the first visit, each once", () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows).size).toBe(rows.length);
  });

  test("each of them follows the suffix tyun: beyond chance on both halves and on the same side, as the report has it", () => {
    for (const code of rows) {
      const [chosen, heldOut] = aucsOf(code) as [number, number];
      const side = Math.sign(chosen - 0.5);
      for (const auc of [chosen, heldOut]) expect(0.5 + side * (auc - 0.5), code).toBeGreaterThan(chance);
    }
  });
});
