import { expect, test } from "vitest";
import { seededRandom } from "./random";
import { independentSampler, writerSampler } from "./sampler";

const SPELLINGS = [
  { latin: "y", probability: 0.5 },
  { latin: "@", probability: 0.3 },
  { latin: "e", probability: 0.2 },
];

function count(latins: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const latin of latins) counts[latin] = (counts[latin] ?? 0) + 1;
  return counts;
}

test("the independent sampler draws each spelling as often as its probability says", () => {
  const sample = independentSampler(seededRandom(1));
  const counts = count(Array.from({ length: 10_000 }, () => sample("ը", SPELLINGS)));
  // Three standard deviations of a binomial with n = 10,000 are at most 150.
  for (const { latin, probability } of SPELLINGS)
    expect(Math.abs(counts[latin]! - 10_000 * probability)).toBeLessThan(150);
});

test("a writer mostly keeps to one spelling of a letter", () => {
  for (let seed = 0; seed < 20; seed++) {
    const sample = writerSampler(seededRandom(seed));
    const counts = Object.values(count(Array.from({ length: 500 }, () => sample("ը", SPELLINGS))));
    expect(Math.max(...counts) / 500).toBeGreaterThan(0.9);
  }
});

test("different writers choose as often as the probabilities say", () => {
  const random = seededRandom(5);
  const counts = count(Array.from({ length: 10_000 }, () => writerSampler(random)("ը", SPELLINGS)));
  for (const { latin, probability } of SPELLINGS)
    expect(Math.abs(counts[latin]! - 10_000 * probability)).toBeLessThan(150);
});

test("the same seed gives the same numbers in [0, 1)", () => {
  const [a, b] = [seededRandom(42), seededRandom(42)];
  for (let k = 0; k < 1000; k++) {
    const x = a();
    expect(x).toBe(b());
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThan(1);
  }
});
