import { expect, test } from "vitest";
import { ambiguousLetters, countOutcomes } from "../../analysis/outcomes";
import { createPlan, partLength, type AnalysisSetup } from "./plan";
import { TEST_FEWEST, TEST_SIZES, testSample } from "./test-sample";

const { texts } = testSample(12);
const { inputs, outputs } = TEST_SIZES;
const letters = ambiguousLetters(countOutcomes(texts, inputs, outputs), outputs, TEST_FEWEST);
const setup = (memory: number): AnalysisSetup => ({ sizes: TEST_SIZES, texts, letters, memory });

test.each([1e9, 400_000, 200_000, 50_000, 1])(
  "every unit of every signal is in one block: %d bytes",
  (memory) => {
    const plan = createPlan(setup(memory));
    const seen = plan.blocks.flatMap(({ slices }) =>
      slices.flatMap(({ first, units }) => Array.from({ length: units }, (_, k) => first + k)),
    );
    expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: plan.layout.count }, (_, k) => k));
    for (const { direction, slices } of plan.blocks)
      for (const { signal, unit, units } of slices)
        if (direction !== undefined) {
          expect(["hidden", "output"]).not.toContain(signal);
          const half =
            direction === "forward" ? [0, TEST_SIZES.cells] : [TEST_SIZES.cells, 2 * TEST_SIZES.cells];
          expect(unit).toBeGreaterThanOrEqual(half[0]!);
          expect(unit + units).toBeLessThanOrEqual(half[1]!);
        }
  },
);

test("a block keeps within the memory, if a single slice does", () => {
  for (const memory of [400_000, 900_000]) {
    const plan = createPlan(setup(memory));
    const perSlice = plan.portions.reduce((sum, portion) => sum + 4 * partLength(portion), 0);
    expect(perSlice).toBeLessThan(memory);
    for (const { slices } of plan.blocks) expect(slices.length * perSlice).toBeLessThanOrEqual(memory);
  }
});

test("with memory for everything the network runs once", () => {
  expect(createPlan(setup(1e9)).blocks).toHaveLength(1);
  expect(createPlan(setup(1e9)).blocks[0]!.direction).toBeUndefined();
});

test("portions hold every text once, and the positions of every letter", () => {
  const { portions } = createPlan(setup(1e9));
  expect(portions.flatMap((portion) => portion.texts).sort((a, b) => a - b)).toEqual(texts.map((_, k) => k));
  const positions = portions.reduce((sum, { starts }) => sum + starts.at(-1)!, 0);
  expect(positions).toBe(letters.reduce((sum, { cases }) => sum + cases, 0));
});
