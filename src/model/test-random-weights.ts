import { seededRandom } from "../language/random";
import type { NetworkSizes } from "./signals";
import { assembleWeights, tensorShapes, type NetworkWeights } from "./weights";

/** Seeded weights, uniform in ±scale. */
export function randomWeights(sizes: NetworkSizes, seed: number, scale = 0.15): NetworkWeights {
  const random = seededRandom(seed);
  const tensors = new Map(
    tensorShapes(sizes).map(([name, shape]) => {
      const length = shape.reduce((product, size) => product * size, 1);
      return [name, Float32Array.from({ length }, () => scale * (2 * random() - 1))];
    }),
  );
  return assembleWeights(sizes, tensors);
}
