import { expect, it } from "vitest";
import { mostLikely } from "./predict";

it("takes the largest of each row, the first of equals", () => {
  const { outputs, probabilities } = mostLikely(Float32Array.of(0.25, 0.5, 0.25, 0.5, 0, 0.5), 2);
  expect([...outputs]).toEqual([1, 0]);
  expect([...probabilities]).toEqual([0.5, 0.5]);
});

it("gives nothing for an empty sequence", () => {
  expect(mostLikely(new Float32Array(0), 0).outputs).toHaveLength(0);
});
