import { expect, test } from "vitest";
import { withoutFileNames } from "./log-names";

test("validation texts go by their rule set, a second one of the same rule set by its place too", () => {
  const entry = {
    characters: 10,
    "valid-a-text-2016": [0.1, 2],
    "valid-a-text-extended": [0.2, 3],
    "valid-other-2016": [0.3, 4],
    sparsity: { recurrent: 0.9 },
    target: null,
  };
  expect(withoutFileNames([entry, entry])).toEqual(
    Array(2).fill({
      characters: 10,
      "valid-2016": [0.1, 2],
      "valid-extended": [0.2, 3],
      "valid-2-2016": [0.3, 4],
      sparsity: { recurrent: 0.9 },
      target: null,
    }),
  );
});
