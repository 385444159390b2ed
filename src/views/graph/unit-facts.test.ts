import { expect, test } from "vitest";
import { signalNumber } from "../../analysis/signal-layout";
import { parsePair } from "../../state/letter/pair";
import { graphPicture } from "../../state/inside/selectors";
import { startInside } from "../../state/inside/test-inside";
import { ROW_NAMES } from "./row-names";
import { cellArithmetic } from "./unit-facts";
import { language } from "../../state/test-language";

test("the arithmetic of a cell stands in the order of its row's formula, with the values at the letter", async () => {
  const { store } = await startInside();
  store.actions.setNear("graph", true);
  store.actions.choosePair(parsePair("t ծ", language));
  await expect.poll(() => graphPicture(store.getState())).toBeDefined();
  const picture = graphPicture(store.getState())!;
  expect(cellArithmetic(picture, { signal: "c", unit: 6 })).toBeUndefined();

  const here = new Float32Array(picture.layout.count);
  const values = { o: 0.5, c: -0.25, i: 0.75, g: -0.5, f: 0.125, cPrev: -1 } as const;
  for (const [signal, value] of Object.entries(values))
    here[signalNumber(picture.layout, { signal: signal as keyof typeof values, unit: 6 })] = value;
  const atLetter = { ...picture, here };
  const cell = cellArithmetic(atLetter, { signal: "c", unit: 6 })!;
  expect(cell).toBe("= f · c_prev + i · g = 0.13 · (−1.00) + 0.75 · (−0.50)");
  expect(`c ${cell}`.startsWith(ROW_NAMES.c.formula)).toBe(true);
  const output = cellArithmetic(atLetter, { signal: "h", unit: 6 })!;
  expect(output).toBe("= o · tanh(c) = 0.50 · tanh(−0.25)");
  expect(`h ${output}`.startsWith(ROW_NAMES.h.formula)).toBe(true);
  expect(cellArithmetic(atLetter, { signal: "f", unit: 6 })).toBeUndefined();
});
