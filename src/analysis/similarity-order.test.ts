import { expect, test } from "vitest";
import { activityOrder, similarityOrder } from "./similarity-order";

const rows = (...units: number[][]): Float32Array => Float32Array.from(units.flat());

test("units that behave alike stand together, a mirror image too", () => {
  const values = rows([0, 1, 0, 1], [1, 2, 3, 4], [5, 0, 5, 0], [2, 4, 6, 8.1], [0, 1, 0, 1.2]);
  const order = similarityOrder(values, 5, 4);
  expect([...order].sort()).toEqual([0, 1, 2, 3, 4]);
  const place = (unit: number): number => order.indexOf(unit);
  expect(Math.abs(place(1) - place(3))).toBe(1);
  expect(
    new Set([place(0), place(2), place(4)].map((at) => at - Math.min(place(0), place(2), place(4)))),
  ).toEqual(new Set([0, 1, 2]));
});

test("each next unit is the one left that correlates most with the last", () => {
  const [units, length] = [9, 13];
  const values = Float32Array.from({ length: units * length }, (_, k) => Math.sin(k * k * 0.37 + k));
  const row = (unit: number): number[] => [...values.slice(unit * length, (unit + 1) * length)];
  const mean = (of: number[]): number => of.reduce((sum, value) => sum + value, 0) / length;
  const correlation = (a: number[], b: number[]): number => {
    const [meanA, meanB] = [mean(a), mean(b)];
    const covariance = mean(a.map((value, t) => (value - meanA) * (b[t]! - meanB)));
    const [deviationA, deviationB] = [a, b].map((of) => Math.sqrt(mean(of.map((v) => (v - mean(of)) ** 2))));
    return Math.abs(covariance / (deviationA! * deviationB!));
  };
  const order = similarityOrder(values, units, length);
  for (let k = 0; k + 1 < units; k++) {
    const left = order.slice(k + 1).map((unit) => correlation(row(order[k]!), row(unit)));
    expect(left[0]).toBeCloseTo(Math.max(...left), 6);
  }
});

test("a unit that never changes is like none, and no units have an empty order", () => {
  expect(similarityOrder(rows([1, 1, 1], [1, 2, 3], [3, 2, 1]), 3, 3)).toEqual([1, 2, 0]);
  expect(similarityOrder(new Float32Array(0), 0, 0)).toEqual([]);
});

test("by activity the unit with the largest variance is first, equal ones by number", () => {
  expect(activityOrder(rows([1, 1], [0, 4], [5, 5], [-1, 1]), 4, 2)).toEqual([1, 3, 0, 2]);
});
