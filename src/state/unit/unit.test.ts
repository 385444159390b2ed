import { expect, test } from "vitest";
import { signalNumber } from "../../analysis/signal-layout";
import { fakeOutputs } from "../test-network";
import { createTestResult, draw, fill, layout, sToNothing, stateOf, tToAspirated, tToTs } from "./test-unit";
import { neighbourUnit, shownUnit, unitStatistics } from "./unit";
import { lstmEquation, unitFamily } from "./unit-family";
import { unitHistogram } from "./unit-histogram";
import { learnedPairs } from "./unit-pairs";
import { strongestPlaces, unitTicks } from "./unit-places";

const h = (unit: number) => ({ signal: "h" as const, unit });

/** Unit 2 of h is the best for t → ծ, units 0 and 3 are equal behind it. */
function someResult() {
  const result = createTestResult();
  const range = { min: -1, max: 1 };
  [0.5, 0.25, 0.75, 0.5].forEach((distance, unit) => {
    fill(result, h(unit), 0, range, [
      { distance: 0.2, noise95: 0.3, coarseDistance: 0.1, coarseNoise95: 0.05 },
      {
        distance,
        noise95: 0.4,
        noise: 0.35,
        coarseDistance: 0.4,
        coarseNoise95: 0.1,
        auc: 0.9,
        meanP: 0.5,
        meanN: -0.5,
      },
    ]);
    fill(result, h(unit), 1, range, [
      { distance: 0.6, noise95: 0.1, coarseDistance: 0.02, coarseNoise95: 0.05 },
    ]);
  });
  result.done.fill(1);
  return result;
}

test("before anything is pinned the unit of h with the largest distance is shown, then the pinned one", () => {
  const result = someResult();
  expect(shownUnit(stateOf(result, { inside: { pair: tToTs } }))).toEqual({
    ...h(2),
    number: signalNumber(layout, h(2)),
    name: "backward unit 0",
    pinned: false,
  });
  const pinned = { signal: "hidden" as const, unit: 1 };
  expect(shownUnit(stateOf(result, { inside: { pair: tToTs, pinned } }))).toMatchObject({
    name: "hidden 1",
    pinned: true,
  });
});

test("for a pair without statistics it is the unit that contributes most at the letter, and none before that is known", () => {
  const result = someResult();
  const pair = { input: tToTs.input, output: sToNothing.output };
  const outputs = layout.ranges[0]!.width;
  const sizes = { inputs: 72, cells: 2, hidden: 3, outputs };
  const hidden = new Float32Array(4 * 3).fill(0.1);
  hidden[3 * 1 + 2] = -2; // h1 to hidden 2
  hidden[3 * 3 + 2] = 1; // h3 to hidden 2
  const output = new Float32Array((3 + 72) * outputs).fill(0.5);
  const dense = { sizes, hidden, output };
  const values = new Float32Array(layout.count);
  values[signalNumber(layout, { signal: "output", unit: pair.output })] = 1;
  values.fill(1, signalNumber(layout, { signal: "hidden", unit: 0 }), signalNumber(layout, h(0)));
  values.fill(1, signalNumber(layout, h(0)), signalNumber(layout, h(3)) + 1);
  const state = stateOf(result, { text: "t", inside: { pair } });
  const inspection = { text: "t", outputs: fakeOutputs("t"), position: 0, values };
  expect(shownUnit(state)).toBeUndefined();
  expect(shownUnit({ ...state, inspection })).toBeUndefined();
  expect(shownUnit({ ...state, dense, inspection })).toMatchObject({ ...h(1), pinned: false });
  // With h1 nearly still, the other one counts for more.
  const still = values.slice();
  still[signalNumber(layout, h(1))] = 0.1;
  expect(shownUnit({ ...state, dense, inspection: { ...inspection, values: still } })).toMatchObject(h(3));
  expect(shownUnit({ ...state, dense, inspection: { ...inspection, text: "tt" } })).toBeUndefined();
});

test("while no unit of h has been counted for a pair there is none to show", () => {
  expect(shownUnit(stateOf(createTestResult(), { inside: { pair: tToTs } }))).toBeUndefined();
});

test("a selector gives the same object for the same state", () => {
  const state = stateOf(someResult(), { inside: { pair: tToTs } });
  expect(shownUnit(state)).toBe(shownUnit(state));
  expect(unitStatistics(state)).toBe(unitStatistics(state));
  expect(learnedPairs(state, "excess")).toBe(learnedPairs(state, "excess"));
});

test("statistics of a unit come with its place among its kind, equal ones share a place", () => {
  const result = someResult();
  const place = (unit: number) => {
    const statistics = unitStatistics(stateOf(result, { inside: { pair: tToTs, pinned: h(unit) } }));
    if (typeof statistics !== "object") throw new Error("no statistics");
    return [statistics.rank, statistics.ties, statistics.of];
  };
  expect([0, 1, 2, 3].map(place)).toEqual([
    [2, 1, 4],
    [4, 0, 4],
    [1, 0, 4],
    [2, 1, 4],
  ]);
});

test("numbers of a pair: cases, range, distance with noise, means", () => {
  const statistics = unitStatistics(stateOf(someResult(), { inside: { pair: tToTs } }));
  expect(statistics).toMatchObject({ casesP: 400, casesN: 2_600, min: -1, max: 1, pair: tToTs });
  if (typeof statistics !== "object") throw new Error("no statistics");
  expect(statistics.distance).toBeCloseTo(0.75, 4);
  expect(statistics.noise95).toBeCloseTo(0.4, 4);
  expect(statistics.meanP).toBeCloseTo(0.5, 4);
  expect(statistics.meanN).toBeCloseTo(-0.5, 4);
});

test("a pair without statistics is missing; a unit that is still to be counted is not known", () => {
  const result = someResult();
  const other = { input: tToTs.input, output: sToNothing.output };
  expect(unitStatistics(stateOf(result, { text: "t", inside: { pair: other, pinned: h(0) } }))).toBe(
    "missing",
  );
  const cell = { signal: "c" as const, unit: 0 };
  result.done.fill(0, signalNumber(layout, cell));
  const state = stateOf(result, { inside: { pair: tToTs, pinned: cell } });
  expect(unitStatistics(state)).toBeUndefined();
  expect(learnedPairs(state, "distance")).toBeUndefined();
  expect(unitHistogram(state)).toBeUndefined();
  // While others are still to be counted a place means nothing.
  const known = unitStatistics(stateOf(result, { inside: { pair: tToTs, pinned: h(2) } }));
  expect(known).toMatchObject({ rank: undefined });
});

test("pairs are ranked by distance, or by how far the 50-bin distance exceeds its noise", () => {
  const state = stateOf(someResult(), { inside: { pair: tToTs, pinned: h(2) } });
  const byDistance = learnedPairs(state, "distance")!;
  expect(byDistance.map(({ pair }) => pair)).toEqual([tToTs, sToNothing, tToAspirated]);
  expect(byDistance.map(({ casesP, casesN }) => [casesP, casesN])).toEqual([
    [400, 2_600],
    [1_500, 500],
    [2_000, 1_000],
  ]);
  expect(byDistance.map(({ beyond, coarseBeyond }) => [beyond, coarseBeyond])).toEqual([
    [true, true],
    [true, false],
    [false, true],
  ]);
  expect(learnedPairs(state, "excess")!.map(({ pair }) => pair)).toEqual([tToTs, tToAspirated, sToNothing]);
});

test("histograms are shares of P and of all others, and add up to 1", () => {
  const result = someResult();
  // Outcomes թ, ծ, others; ծ has its 400 cases in two bins, as 4 to 1.
  const counts = new Uint32Array(3 * 64);
  counts[0] = 2_000;
  counts[64 + 10] = 320;
  counts[64 + 11] = 80;
  counts[128 + 63] = 600;
  draw(result, h(2), 0, counts);
  const histogram = unitHistogram(stateOf(result, { inside: { pair: tToTs } }))!;
  expect(histogram).toMatchObject({ min: -1, max: 1, casesP: 400, casesN: 2_600 });
  // Stored are roots in 63 steps, 63 and 32: a fifth becomes 0.2051.
  expect(histogram.p[10]).toBeCloseTo(63 ** 2 / (63 ** 2 + 32 ** 2), 10);
  expect(histogram.p[11]).toBeCloseTo(32 ** 2 / (63 ** 2 + 32 ** 2), 10);
  expect(histogram.n[0]).toBeCloseTo(2_000 / 2_600, 10);
  expect(histogram.n[63]).toBeCloseTo(600 / 2_600, 10);
  for (const shares of [histogram.p, histogram.n])
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
});

test("a unit of an LSTM has a family, with both equations at the letter in question", () => {
  const result = someResult();
  const values = new Float32Array(layout.count);
  const cell = 0.5 * 0.6 + 0.9 * -0.2;
  const here = { h: 0.8 * Math.tanh(cell), o: 0.8, c: cell, i: 0.5, g: 0.6, f: 0.9, cPrev: -0.2 };
  for (const [signal, value] of Object.entries(here))
    values[signalNumber(layout, { signal: signal as keyof typeof here, unit: 3 })] = value;
  const inside = { pair: tToTs, pinned: { signal: "g" as const, unit: 3 } };
  const state = {
    ...stateOf(result, { text: "at", inside }),
    inspection: { text: "at", outputs: fakeOutputs("at"), position: 1, values },
  };
  const family = unitFamily(state)!;
  expect(family.map(({ name }) => name)).toEqual([
    "backward unit 1",
    "backward output gate 1",
    "backward cell 1",
    "backward input gate 1",
    "backward cell input 1",
    "backward forget gate 1",
    "backward previous cell 1",
  ]);
  expect(family[0]!.statistics!.distance).toBeCloseTo(0.5, 4);
  const equation = lstmEquation(family)!;
  expect(equation.c).toBeCloseTo(0.12, 6);
  expect(equation.c).toBeCloseTo(equation.values.c, 6);
  expect(equation.h).toBeCloseTo(equation.values.h, 6);
  // At another letter than the pair's the values say nothing about the pair.
  expect(lstmEquation(unitFamily({ ...state, ...stateOf(result, { text: "a", inside }) })!)).toBeUndefined();
  const hidden = { ...inside, pinned: { signal: "hidden" as const, unit: 0 } };
  expect(unitFamily(stateOf(result, { inside: hidden }))).toBeUndefined();
});

/** A page with the values of unit 2 along two lines. */
function tracedState() {
  const text = "at sat\ntb";
  const lines = new Map([
    ["at sat", Float32Array.of(0.9, 0.1, 0, 0.2, -0.95, 0.3)],
    ["tb", Float32Array.of(-0.5, 0.5)],
  ]);
  return {
    ...stateOf(someResult(), {
      text,
      inside: { pair: tToAspirated, pinned: h(2), letter: { line: 0, position: 5 } },
    }),
    traces: { values: new Map([["h2", lines]]), revision: 1 },
  };
}

test("every occurrence of the letter in the typed text has a mark, the current one is told", () => {
  const state = tracedState();
  const ticks = unitTicks(state);
  expect(ticks.map(({ line, position, current, word, at }) => [line, position, current, word, at])).toEqual([
    [0, 1, false, "at", 1],
    [0, 5, true, "sat", 2],
    [1, 0, false, "tb", 0],
  ]);
  expect(ticks.map(({ value }) => Math.round(100 * value))).toEqual([10, 30, -50]);
  // The fake network makes տ of every t, not թ.
  expect(ticks.map(({ made }) => made)).toEqual([false, false, false]);
  const usual = { ...state.inside, pair: { ...tToTs, output: state.lines[0]!.shown!.outputs.symbols[3]! } };
  expect(unitTicks({ ...state, inside: usual }).map(({ made }) => made)).toEqual([true, true, true]);
});

test("the strongest letters of the text, one per word; signals with a sign may be far below zero", () => {
  const state = tracedState();
  const brief = (places: ReturnType<typeof strongestPlaces>) =>
    places?.places.map(({ word, at, value }) => [word, at, Math.round(100 * value)]);
  expect(brief(strongestPlaces(state))).toEqual([
    ["sat", 1, -95],
    ["at", 0, 90],
    ["tb", 0, -50],
  ]);
  const gate = { signal: "o" as const, unit: 2 };
  const values = new Map([["o2", state.traces.values.get("h2")!]]);
  const asGate = { ...state, inside: { ...state.inside, pinned: gate }, traces: { values, revision: 2 } };
  expect(brief(strongestPlaces(asGate))).toEqual([
    ["at", 0, 90],
    ["tb", 1, 50],
    ["sat", 2, 30],
  ]);
  expect(strongestPlaces({ ...state, traces: { values: new Map(), revision: 3 } })).toBeUndefined();
});

test("neighbours of a unit end with its kind", () => {
  expect(neighbourUnit(layout, h(3), 1)).toBeUndefined();
  expect(neighbourUnit(layout, h(0), -1)).toBeUndefined();
  expect(neighbourUnit(layout, h(1), 1)).toEqual(h(2));
});

test("a constant signal has statistics with equal ends once all is counted", () => {
  const state = stateOf(someResult(), { inside: { pair: tToTs, pinned: { signal: "c", unit: 0 } } });
  expect(unitStatistics(state)).toMatchObject({ min: 0, max: 0, distance: 0 });
});
