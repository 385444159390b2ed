import { expect, test } from "vitest";
import { createSignalLayout } from "../../analysis/signal-layout";
import type { Statistics } from "../../state/inside/statistics";
import { beyondChance, overviewCells } from "./overview-cells";
import { pairRows, unitColumns } from "./overview-order";
import { overviewRows } from "./overview-rows";
import { familySummary, strongestOfPair } from "./overview-summary";
import { language } from "../../state/test-language";

/** Two kinds of units: even ones tell pairs 0 and 2 apart, odd ones pair 1; the first of all none. */
const UNITS = 64;
const layout = createSignalLayout([
  { signal: "hidden", width: 2 },
  { signal: "h", width: UNITS },
]);
const strength = (pair: number, unit: number): number =>
  unit === 0 || (unit % 2 === 0) !== (pair !== 1) ? 0.1 : 0.5 + unit / 200 + pair / 100;
const statistics = {
  layout,
  letters: [
    {
      input: 19,
      cases: 100,
      pairs: [
        { output: 1, cases: 60 },
        { output: 2, cases: 30 },
      ],
      outcomes: [60, 30, 10],
    },
    { input: 17, cases: 90, pairs: [{ output: 3, cases: 80 }], outcomes: [80, 10] },
  ],
  overview: () => ({
    statistics: ["distance", "noise95"] as const,
    pairs: 3,
    signals: UNITS,
    codes: Uint16Array.from({ length: 2 * 3 * UNITS }, (_, k) =>
      Math.round(65_535 * (k < 3 * UNITS ? strength(Math.floor(k / UNITS), k % UNITS) : 0.2)),
    ),
  }),
  distances: () => undefined,
} satisfies Partial<Statistics> as unknown as Statistics;

const cells = overviewCells(statistics, "h")!;

test("a distance within chance is 0, one of 1 is 1, whatever chance gives", () => {
  expect([beyondChance(0.3, 0.4), beyondChance(1, 0.4), beyondChance(0.7, 0.4), beyondChance(1, 1)]).toEqual([
    0,
    1,
    expect.closeTo(0.5, 9),
    0,
  ]);
});

test("cells have pairs with their cases and units by name; every signal is not there until it is read", () => {
  expect(cells.pairs.map(({ input, output, casesP, casesN }) => [input, output, casesP, casesN])).toEqual([
    [19, 1, 60, 40],
    [19, 2, 30, 70],
    [17, 3, 80, 10],
  ]);
  expect(cells.units[63]).toEqual({ signal: "h", unit: 63 });
  expect(cells.distance[UNITS + 1]).toBeCloseTo(strength(1, 1), 4);
  expect(cells.beyond[0]).toBe(0);
  expect(overviewCells(statistics, "all")).toBeUndefined();
});

test("families stand together, and say what they have in common", () => {
  const { order, bands } = unitColumns(cells, "families", UNITS / 2);
  const kinds = [...order].filter((unit) => unit !== 0).map((unit) => unit % 2);
  expect(kinds.filter((kind, k) => k > 0 && kind !== kinds[k - 1])).toHaveLength(1);
  expect([...order].sort((a, b) => a - b)).toEqual([...order.keys()]);
  for (const band of bands) {
    const { forward, backward, pairs } = familySummary(
      { cells, cellsPerDirection: UNITS / 2, columns: order },
      band,
    );
    expect(forward + backward).toBe(band.end - band.start);
    const even = order[band.start + 1]! % 2 === 0;
    expect(pairs.map(({ at }) => at)).toEqual(even ? [2, 0] : [1]);
  }
});

test("units by number have a band for each direction, by strength the best comes first", () => {
  const byNumber = unitColumns(cells, "number", UNITS / 2);
  expect([...byNumber.order]).toEqual([...byNumber.order.keys()]);
  expect(byNumber.bands).toEqual([
    { name: "forward", start: 0, end: 32 },
    { name: "backward", start: 32, end: 64 },
  ]);
  const { order } = unitColumns(cells, "strongest", UNITS / 2);
  expect([order[0], order[1], order[63]]).toEqual([62, 63, 0]);
});

test("pairs by letter, by cases, by family", () => {
  expect([...pairRows(cells, "letter")]).toEqual([0, 1, 2]);
  expect([...pairRows(cells, "cases")]).toEqual([2, 0, 1]);
  // Pairs 0 and 2 are told apart by the same units.
  const families = [...pairRows(cells, "families")];
  expect(Math.abs(families.indexOf(0) - families.indexOf(2))).toBe(1);
});

test("the table has every cell as shown; the strongest units of a pair are those of its largest values", () => {
  const picture = {
    language,
    cells,
    cellsPerDirection: UNITS / 2,
    rows: Uint32Array.of(2, 0, 1),
    columns: unitColumns(cells, "strongest", 32).order,
  };
  const rows = overviewRows(picture);
  expect(rows).toHaveLength(3 * UNITS);
  expect(rows[0]).toMatchObject({
    casesP: 80,
    casesN: 10,
    unit: "h62",
    distance: cells.distance[2 * UNITS + 62],
  });
  expect(strongestOfPair(picture, 1).map(({ at }) => at)).toEqual([63, 61, 59]);
});
