import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { choosePair, openGraph } from "./inside-page";
import { report } from "./shipped-network";

/** The pictures as `npm run report` wrote them, from the same atlas by other code than the page's. */
interface ReportedPicture {
  /** By signal: units in their order, with distances. */
  readonly rows: ReadonlyMap<string, readonly { readonly unit: string; readonly distance: number }[]>;
  /** "hidden 27>output ծ" to the contribution. */
  readonly contributions: ReadonlyMap<string, number>;
}

const cellsOf = (line: string): string[] =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll("`", ""));

function reported(title: string): ReportedPicture {
  const start = report.indexOf(`### ${title}\n`);
  expect(start, title).toBeGreaterThan(0);
  const lines = report.slice(start).split("\n").slice(2);
  const [units, edges] = [lines.slice(2, 11), lines.slice(12)];
  const rows = units.map((line) => {
    const [signal, all] = cellsOf(line) as [string, string];
    // A unit may be a comma or a space.
    const entries = [...all.matchAll(/(.+?) ([\d.]+)(?:, |$)/g)].map(([, unit, distance]) => ({
      unit: unit!,
      distance: Number(distance),
    }));
    return [signal, entries] as const;
  });
  const [, ...hidden] = cellsOf(edges[0]!);
  const contributions = edges
    .slice(2, !edges.includes("") ? undefined : edges.indexOf(""))
    .flatMap((line) => {
      const [output, ...values] = cellsOf(line);
      return values.map((value, k) => [`${hidden[k]}>output ${output}`, Number(value)] as const);
    });
  return { rows: new Map(rows), contributions: new Map(contributions) };
}

const ROW_NAMES = {
  output: "Output symbols",
  hidden: "Hidden layer",
  h: "LSTM outputs",
  o: "Output gates",
  c: "Cells",
  i: "Input gates",
  g: "Cell inputs",
  f: "Forget gates",
  cPrev: "Previous / next cells",
} as const;

/** A file that the page gives away. */
async function takenAway(page: Page, panel: Locator, item: string): Promise<string> {
  await panel.getByRole("button", { name: "Take away" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: item }).click(),
  ]);
  return readFileSync(await file.path(), "utf8");
}

test.describe("the graph shows what the report says", () => {
  for (const [search, title] of [
    ["t ծ", "`t` → ծ"],
    ["s _", "`s` → `_`"],
    ["h _", "`h` → `_`"],
    ["t թ", "`t` → թ"],
  ] as const)
    test(`${search}: units, order, distances and contributions`, async ({ typing, page }) => {
      await typing.open();
      const panel = await openGraph(page);
      await choosePair(page, search);
      const expected = reported(title);
      await expect(
        panel.getByRole("grid", { name: `Neurons for ${search.replace(" ", " → ")}` }),
      ).toBeVisible();
      for (const [signal, entries] of expected.rows) {
        const name = ROW_NAMES[signal as keyof typeof ROW_NAMES];
        const units = panel
          .getByRole("row", { name, exact: true })
          .getByRole("gridcell", { name: /distance/ });
        await expect(units, name).toHaveCount(entries.length);
        const labels = await units.evaluateAll((cells) =>
          cells.map((cell) => cell.getAttribute("aria-label")),
        );
        labels.forEach((label, k) => {
          const shown = Number(/[\d.]+$/.exec(label!)![0]);
          // Two digits on the page, three in the report.
          expect(Math.abs(shown - entries[k]!.distance), `${name}: ${label}`).toBeLessThan(0.0056);
        });
        // Their order along the row is that of their numbers, once they have arrived.
        await expect
          .poll(() =>
            units.evaluateAll((cells) => {
              const places = cells.map((cell) => cell.getBoundingClientRect().x);
              return places.every((place, k) => k === 0 || place > places[k - 1]!);
            }),
          )
          .toBe(true);
      }
      const json = JSON.parse(await takenAway(page, panel, "JSON")) as ExportedGraph;
      for (const [signal, entries] of expected.rows) {
        const rows = json.units.filter((row) => row.signal === signal);
        expect(rows.map(({ distance }) => Number(distance.toFixed(3)))).toEqual(
          entries.map(({ distance }) => distance),
        );
        if (signal !== "output")
          expect(rows.map(({ unit }) => String(unit))).toEqual(entries.map(({ unit }) => unit));
      }
      const contributions = new Map(
        json.contributions.map(({ from, to, contribution }) => [`${from}>${to}`, contribution]),
      );
      expect(expected.contributions.size).toBeGreaterThan(12);
      for (const [edge, value] of expected.contributions)
        expect(contributions.get(edge), edge).toBeCloseTo(value, 3);
    });
});

interface ExportedGraph {
  readonly units: readonly {
    readonly signal: string;
    readonly unit: number;
    readonly distance: number;
  }[];
  readonly contributions: readonly {
    readonly from: string;
    readonly to: string;
    readonly contribution: number;
  }[];
}
