import { expect, test } from "vitest";
import { randomWeights } from "../test-random-weights";
import { SMALL, smallWeights } from "../test-networks";
import { BLOCK, gateOrder, packKernel, packWeights, plainOrder } from "./pack-weights";

test.each([1, 4, 9, 228])(
  "every gate column of %d cells has one place, gates of a unit in one block",
  (cells) => {
    const order = gateOrder(cells);
    expect(order.length % BLOCK).toBe(0);
    const used = order.filter((column) => column >= 0);
    expect([...used].sort((a, b) => a - b)).toEqual(Array.from({ length: 4 * cells }, (_, k) => k));
    for (let unit = 0; unit < cells; unit++) {
      const places = [0, 1, 2, 3].map((gate) => order.indexOf(gate * cells + unit));
      expect(new Set(places.map((place) => Math.floor(place / BLOCK))).size).toBe(1);
      expect(places.map((place) => place % 4)).toEqual(Array(4).fill(unit % 4));
    }
  },
);

test("a packed kernel gives its matrix back; the rest is zero", () => {
  const { cells } = SMALL;
  const { recurrentKernel } = smallWeights.forward;
  const [order, inputs] = [gateOrder(cells), 12];
  const packed = packKernel(recurrentKernel, 4 * cells, order, inputs);
  const unpacked = new Float32Array(recurrentKernel.length);
  let rest = 0;
  packed.forEach((value, at) => {
    const k = Math.floor(at / (inputs * BLOCK)) * BLOCK + (at % BLOCK);
    const row = Math.floor((at % (inputs * BLOCK)) / BLOCK);
    if (order[k]! >= 0 && row < cells) unpacked[row * 4 * cells + order[k]!] = value;
    else rest += Math.abs(value);
  });
  expect(unpacked).toEqual(recurrentKernel);
  expect(rest).toBe(0);
});

test("starts hold input product and bias; outputs that fill a block can never win", () => {
  const { output, hidden } = packWeights(smallWeights);
  const symbol = 5;
  const row = output.starts.subarray(symbol * BLOCK, (symbol + 1) * BLOCK);
  for (let w = 0; w < SMALL.outputs; w++) {
    const { kernel, bias } = smallWeights.output;
    expect(row[w]).toBeCloseTo(kernel[(SMALL.hidden + symbol) * SMALL.outputs + w]! + bias[w]!, 6);
  }
  expect([...row.subarray(SMALL.outputs)]).toEqual(Array(BLOCK - SMALL.outputs).fill(Math.fround(-1e30)));
  expect([...hidden.starts]).toEqual([...smallWeights.hidden.bias, ...Array<number>(9).fill(0)]);
});

test("the real sizes fill their LSTM blocks exactly", () => {
  const packed = packWeights(randomWeights({ inputs: 72, cells: 228, hidden: 228, outputs: 153 }, 1));
  expect([packed.units, packed.forward.blocks, packed.hidden.blocks, packed.output.blocks]).toEqual([
    228, 57, 15, 10,
  ]);
  expect(plainOrder(153)).toHaveLength(160);
});
