import { expect, test } from "vitest";
import { signalNumber } from "../../analysis/signal-layout";
import { layout } from "./test-unit";
import { contributionsOf } from "./unit-contributions";

const h = (unit: number) => ({ signal: "h" as const, unit });

test("contributions are activation times weight, the strongest of either sign first", () => {
  const outputs = layout.ranges[0]!.width;
  const activations = new Float32Array(layout.count);
  activations.set([0.5, -1, 0.25], signalNumber(layout, { signal: "hidden", unit: 0 }));
  activations.set([0.1, 0.2, -0.4, 0.8], signalNumber(layout, h(0)));
  const hidden = { weights: Float32Array.from({ length: 12 }, (_, k) => k - 6), targets: 3 };
  const weights = new Float32Array((3 + 72) * outputs);
  weights[outputs + 7] = -3; // hidden 1 to output 7
  weights[2 * outputs + 7] = 4; // hidden 2 to output 7
  weights[(3 + 5) * outputs + 7] = 2; // letter 5 to output 7
  const kernels = { hidden, output: { weights, targets: outputs } };
  const of = (unit: Parameters<typeof contributionsOf>[2], edges: "p" | "difference" = "p") => {
    const { incoming, outgoing } = contributionsOf(layout, kernels, unit, 5, 7, edges, activations);
    const brief = (end: "from" | "to") => (edge: (typeof incoming)[number]) => {
      const other = edge[end];
      return [
        other === "letter" ? other : other.signal + String(other.unit),
        Math.round(1e4 * edge.contribution) / 1e4,
      ];
    };
    return [incoming.map(brief("from")), outgoing.map(brief("to"))];
  };
  // Row of h3 is 3, 4, 5; column of hidden 1 is -5, -2, 1, 4.
  expect(of(h(3))).toEqual([
    [],
    [
      ["hidden2", 4],
      ["hidden1", 3.2],
      ["hidden0", 2.4],
    ],
  ]);
  expect(of({ signal: "hidden", unit: 1 })).toEqual([
    [
      ["h3", 3.2],
      ["h0", -0.5],
      ["h1", -0.4],
      ["h2", -0.4],
    ],
    [["output7", 3]],
  ]);
  expect(of({ signal: "output", unit: 7 })[0]).toEqual([
    ["hidden1", 3],
    ["letter", 2],
    ["hidden2", 1],
  ]);
  // P and N have the same letter.
  expect(of({ signal: "output", unit: 7 }, "difference")[0]).toEqual([
    ["hidden1", 3],
    ["hidden2", 1],
  ]);
  expect(of({ signal: "o", unit: 1 })).toEqual([[], []]);
});

test("of the contributions of a hidden unit the one to the outcome is never left out", () => {
  const outputs = layout.ranges[0]!.width;
  const activations = new Float32Array(layout.count).fill(1);
  const weights = Float32Array.from({ length: 75 * outputs }, (_, k) => 10 + (k % outputs));
  const kernels = {
    hidden: { weights: new Float32Array(12), targets: 3 },
    output: { weights, targets: outputs },
  };
  const unit = { signal: "hidden" as const, unit: 0 };
  const { outgoing } = contributionsOf(layout, kernels, unit, 5, 7, "p", activations);
  expect(outgoing.map(({ to }) => to.unit)).toEqual([
    ...Array.from({ length: 8 }, (_, k) => outputs - 1 - k),
    7,
  ]);
});
