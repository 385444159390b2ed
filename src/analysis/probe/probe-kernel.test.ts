import { expect, test } from "vitest";
import { mean, normalRandom, seededRandom, slowAuc, slowDistance } from "../test-definitions";
import { createProbeKernel, thresholdOf } from "./probe-kernel";
import { addProbeColumns, createProbeTable, polarityOf } from "./probe-table";
import { rankProbe } from "./rank-probe";

const random = seededRandom(11);
const normal = normalRandom(random);

/** 120 cases for choosing, 80 held out; every fifth is in P. */
const labels = Uint8Array.from({ length: 200 }, (_, k) => (k % 5 === 0 ? 0 : 1));
const cases = {
  labels,
  chosen: { inP: 24, inN: 96, matches: 20 },
  heldOut: { inP: 16, inN: 64, matches: 16 },
};

/** A signal that is higher over P by so much; with few values, so that there are ties. */
const signal = (shift: number): Float32Array =>
  Float32Array.from(labels, (label) => Math.round(4 * (normal() + (label === 0 ? shift : 0))) / 4);

const parts = (values: Float32Array, from: number, to: number): { p: number[]; n: number[] } => {
  const all = [...values].map((value, k) => ({ value, k })).slice(from, to);
  const of = (label: number): number[] =>
    all.filter(({ k }) => labels[k] === label).map(({ value }) => value);
  return { p: of(0), n: of(1) };
};

test("each statistic is that of the definition, the held-out AUC that of the other half", () => {
  const kernel = createProbeKernel(cases, 3);
  const table = createProbeTable(3);
  for (const [row, shift] of [0, 1.5, -3].entries()) {
    const values = signal(shift);
    kernel(values, table, row);
    const first = parts(values, 0, 120);
    const second = parts(values, 120, 200);
    expect(table.auc[row]).toBeCloseTo(slowAuc(first.p, first.n), 6);
    expect(table.heldOutAuc[row]).toBeCloseTo(slowAuc(second.p, second.n), 6);
    expect(table.distance[row]).toBeCloseTo(slowDistance(first.p, first.n, 1_000), 6);
    expect(table.coarseDistance[row]).toBeCloseTo(slowDistance(first.p, first.n, 50), 6);
    expect(table.meanP[row]).toBeCloseTo(mean(first.p), 5);
    expect(table.meanN[row]).toBeCloseTo(mean(first.n), 5);
    expect(table.noise[row]).toBeGreaterThan(0);
    expect(table.noise95[row]).toBeGreaterThan(table.noise[row]!);
  }
  expect(Math.abs(table.auc[0]! - 0.5)).toBeLessThan(thresholdOf(cases, 3));
  expect(table.probability[0]).toBeGreaterThan(0.05);
  expect(table.probability[2]).toBeLessThan(1e-6);
  expect(rankProbe(table)).toEqual([2, 1, 0]);
  expect(rankProbe(table, "distance", 1)).toEqual([2]);
  expect([...table.auc].map(polarityOf).slice(1)).toEqual(["on inside", "off inside"]);
});

test("without a held-out half its AUC is NaN and all cases count", () => {
  const all = { labels, chosen: { inP: 40, inN: 160, matches: 40 }, heldOut: undefined };
  const table = createProbeTable(1);
  const values = signal(1);
  createProbeKernel(all, 1)(values, table, 0);
  const { p, n } = parts(values, 0, 200);
  expect(table.auc[0]).toBeCloseTo(slowAuc(p, n), 6);
  expect(table.heldOutAuc[0]).toBeNaN();
});

test("columns of some signals go to their place", () => {
  const some = createProbeTable(2);
  some.auc.set([0.25, 0.75]);
  const table = createProbeTable(5);
  addProbeColumns(table, some, 3);
  expect([...table.auc]).toEqual([NaN, NaN, NaN, 0.25, 0.75]);
});

test("a signal that is not finite is refused", () => {
  const kernel = createProbeKernel(cases, 1);
  expect(() => {
    kernel(signal(0).fill(NaN, 3, 4), createProbeTable(1), 0);
  }).toThrow(RangeError);
});
