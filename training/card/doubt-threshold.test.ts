import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DOUBT_BELOW } from "../../src/language/doubt";
import { ASKED, marksAt } from "../metrics/doubt";
import type { ModelMetrics } from "./metrics";
import { allDoubt } from "./probability-section";

test("of the letters that the page marks one in eight is wrong, and of the wrong ones four in five are marked", () => {
  const metrics = JSON.parse(readFileSync("models/hy/metrics.json", "utf8")) as ModelMetrics;
  const { precision, recall } = marksAt(allDoubt(metrics), DOUBT_BELOW);
  expect(precision).toBeGreaterThanOrEqual(ASKED.precision);
  expect(recall).toBeGreaterThanOrEqual(ASKED.recall);
});
