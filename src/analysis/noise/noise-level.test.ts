import { expect, test } from "vitest";
import { normalRandom, seededRandom, shuffledDistances, type Random } from "../test-definitions";
import { createNoiseModel } from "./noise-level";

/** Shapes of signals, as numbers from 0 to 1. */
const SHAPES: Readonly<Record<string, (random: Random) => number>> = {
  uniform: (random) => random(),
  normal: (random) => Math.min(1, Math.max(0, 0.5 + normalRandom(random)() / 8)),
  "saturated gate": (random) => 1 / (1 + Math.exp(-8 * normalRandom(random)() - 3)),
  "nearly constant": (random) => random() * (random() < 0.97 ? 1e-3 : 1),
  "two values": (random) => (random() < 0.6 ? 0 : 1),
};

const SIZES = [
  [1_000, 300],
  [20_000, 300],
  [5_000, 2_500],
  [60_000, 50_000],
] as const;

const SHUFFLES = 120;

function draw(shape: (random: Random) => number, n: number, bins: number): Uint16Array {
  const random = seededRandom(7);
  return Uint16Array.from({ length: n }, () => Math.min(bins - 1, Math.floor(shape(random) * bins)));
}

test.each(
  Object.keys(SHAPES).flatMap((shape) =>
    [1_000, 50].flatMap((bins) => SIZES.map(([n, inP]) => [shape, bins, n, inP] as const)),
  ),
)("agrees with real shuffles: %s, %d bins, %d cases, %d in P", (shape, bins, n, inP) => {
  const cases = draw(SHAPES[shape]!, n, bins);
  const pooled = new Uint32Array(bins);
  for (const bin of cases) pooled[bin]!++;
  const { mean, p95 } = createNoiseModel(n, inP)(pooled);
  const distances = shuffledDistances(cases, bins, inP, SHUFFLES, 11);
  const shuffledMean = distances.reduce((sum, distance) => sum + distance) / SHUFFLES;
  const spread = Math.sqrt(
    distances.reduce((sum, distance) => sum + (distance - shuffledMean) ** 2, 0) / SHUFFLES,
  );
  // The stated tolerance of 0.002 for the mean and 0.006 for the percentile, and what 120 shuffles leave open: four
  // standard errors, which for the percentile are about twice as large.
  const error = spread / Math.sqrt(SHUFFLES);
  expect(Math.abs(mean - shuffledMean)).toBeLessThan(0.002 + 4 * error);
  expect(Math.abs(p95 - distances[Math.floor(0.95 * SHUFFLES)]!)).toBeLessThan(0.006 + 8 * error);
});

test("one bin, or no cases on a side, has no noise", () => {
  expect(createNoiseModel(1_000, 300)(Uint32Array.of(0, 1_000, 0)).p95).toBeLessThan(1e-6);
  expect(createNoiseModel(1_000, 0)(Uint32Array.of(500, 500))).toEqual({ mean: 0, p95: 0 });
  expect(createNoiseModel(1_000, 1_000)(Uint32Array.of(500, 500))).toEqual({ mean: 0, p95: 0 });
});

test("every case in a bin of its own: any labelling is disjoint, distance 1", () => {
  const { mean, p95 } = createNoiseModel(50, 20)(new Uint32Array(50).fill(1));
  expect(mean).toBeCloseTo(1, 12);
  expect(p95).toBeCloseTo(1, 12);
});

test("P and N may be exchanged", () => {
  const pooled = Uint32Array.from({ length: 100 }, (_, k) => (k * k) % 41);
  const n = pooled.reduce((sum, m) => sum + m);
  const level = createNoiseModel(n, 400)(pooled);
  const exchanged = createNoiseModel(n, n - 400)(pooled);
  expect(exchanged.mean).toBeCloseTo(level.mean, 9);
  expect(exchanged.p95).toBeCloseTo(level.p95, 9);
});
