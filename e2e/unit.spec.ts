import { expectAccessible, OPPOSITE_LOOKS, setLook } from "./accessible";
import { expect, test } from "./fixtures";
import { findUnit, openUnit } from "./inside-page";
import { pairCount, report } from "./shipped-network";

/** A row of the report's "All pairs of our unit". */
interface ReportRow {
  readonly pair: string;
  readonly cases: string;
  readonly distance: number;
  readonly noise: string;
}

/** The unit that the report follows, the pair for which it is the best of its LSTM, and what it tells apart best. */
function reportedUnit(): {
  readonly unit: string;
  readonly chosenFor: string;
  readonly rows: readonly ReportRow[];
} {
  const [, unit, section] = /## What did unit (\d+) learn\?([\s\S]*?)\n## /.exec(report)!;
  const rows = [
    ...section!.matchAll(/^\| `(.)` → `?([^`|]+?)`? \| (\d+) \| (\d+) \| ([\d.]+) \| ([\d.]+) \|/gm),
  ];
  const [, letter, symbol] = /largest distance for `(.)` → `?([^`.]+)`?\./.exec(section!)!;
  return {
    unit: unit!,
    chosenFor: `${letter} → ${symbol}`,
    rows: rows.map(([, letter, symbol, p, n, distance, noise]) => ({
      pair: `${letter} → ${symbol}`,
      cases: `${Number(p).toLocaleString("en-GB")} / ${Number(n).toLocaleString("en-GB")}`,
      distance: Number(distance),
      noise: noise!,
    })),
  };
}

/** Expects a page's number with three decimals to be the report's, which has four, of the same value. */
function expectRounded(shown: number, reported: number): void {
  expect(Math.abs(shown - reported)).toBeLessThanOrEqual(0.00055);
}

test("a unit found by name shows what the report says it learned", async ({ typing, page }) => {
  await typing.open();
  const panel = await openUnit(page);
  const { unit, rows } = reportedUnit();
  expect(rows).toHaveLength(12);
  await findUnit(page, `h${unit}`);
  await expect(page.getByRole("region", { name: `One neuron: forward unit ${unit}` })).toBeVisible();
  const table = panel.getByRole("table").filter({ hasText: "Cases, P and N" });
  for (const [k, { pair, cases, distance, noise }] of rows.slice(0, 10).entries()) {
    const row = table.getByRole("row").nth(k + 1);
    await expect(row).toContainText(cases);
    await expect(row).toContainText(noise);
    await expect(row.getByRole("button")).toHaveText(pair);
    const shown = Number(await row.getByRole("cell").nth(0).textContent());
    expectRounded(shown, distance);
  }
  await findUnit(page, "backward cell 999");
  await expect(panel.getByRole("status")).toContainText("There is no unit “backward cell 999”");
});

test("choosing a learned pair shows that pair, in words and in its histograms", async ({ typing, page }) => {
  await typing.open();
  const panel = await openUnit(page);
  const { unit, chosenFor, rows } = reportedUnit();
  await findUnit(page, `h${unit}`);
  const learned = rows.find(({ pair }) => pair === chosenFor)!;
  await panel.getByRole("button", { name: `Show all ${pairCount}` }).click();
  await panel.getByRole("button", { name: learned.pair, exact: true }).click();
  const letter = learned.pair.charAt(0);
  // What stands before decides about this pair, and the backward LSTM has not read it.
  const sentence = new RegExp(
    `The best of 456 units of h at telling ${learned.pair} from other ${letter}: ([\\d.]+) against ${learned.noise} by chance`,
  );
  await expect(panel).toContainText(sentence);
  expectRounded(Number(sentence.exec((await panel.textContent())!)![1]), learned.distance);
  await expect(
    panel.getByRole("img", { name: new RegExp(`^Histograms of forward unit ${unit} at ${letter}`) }),
  ).toBeVisible();
  await panel.getByText("The histograms as a table").click();
  const shares = panel.getByRole("table").filter({ hasText: "P, share" }).getByRole("row");
  await expect(shares).toHaveCount(17);
  // All shares of P together are the whole.
  const texts = await Promise.all(
    Array.from({ length: 16 }, (_, k) =>
      shares
        .nth(k + 1)
        .getByRole("cell")
        .nth(0)
        .textContent(),
    ),
  );
  const sum = texts.reduce((total, text) => total + Number(text!.replace(/[<>]/, "")), 0);
  expect(sum).toBeCloseTo(1, 1);
});

test("every such letter of the typed text is marked, and a mark leads to its letter", async ({
  typing,
  page,
}) => {
  await typing.open();
  await typing.convert("mets tsar, tun", "մեծ ծառ, տուն");
  const panel = await openUnit(page);
  await panel.getByRole("button", { name: `Show all ${pairCount}` }).click();
  await panel.getByRole("button", { name: "t → ծ", exact: true }).click();
  await panel.getByText(/^Each t in your text: 3$/).click();
  const marks = panel.getByRole("group").getByRole("listitem").getByRole("button");
  await expect(marks).toHaveText([/^mets .*ծ$/, /^tsar, .*ծ$/, /^tun [−.\d]+$/]);
  await marks.nth(2).click();
  // The letter in question is t of tun now, and its pair t → տ.
  await expect(panel.getByRole("heading", { name: "Its values for t → տ" })).toBeVisible();
  await expect(marks.nth(2)).toHaveAttribute("aria-current", "true");
});

test("both equations of an LSTM unit hold with the numbers on screen", async ({ typing, page }) => {
  await typing.open();
  await typing.convert("mets", "մեծ");
  const panel = await openUnit(page);
  await findUnit(page, "backward cell 6");
  const equations = panel.getByRole("definition");
  await expect(equations).toHaveCount(2);
  const numbers = async (k: number): Promise<number[]> =>
    [...(await equations.nth(k).textContent())!.matchAll(/−?\d+\.\d+/g)].map(([text]) =>
      Number(text.replace("−", "-")),
    );
  const [o, c, h] = await numbers(0);
  expect(o! * Math.tanh(c!)).toBeCloseTo(h!, 2);
  const [f, previous, i, g, sum] = await numbers(1);
  expect(f! * previous! + i! * g!).toBeCloseTo(sum!, 2);
  // The cell of the table is the same number.
  const row = panel.getByRole("row", { name: /^c cell/ });
  expect(Number((await row.getByRole("cell").last().textContent())!.replace("−", "-"))).toBeCloseTo(sum!, 2);
});

for (const look of OPPOSITE_LOOKS)
  test(`axe finds nothing in the panel, and nothing sticks out: ${look.name}`, async ({ typing, page }) => {
    await setLook(page, look);
    await typing.open();
    await typing.convert("tun ev mets", "տուն և մեծ");
    const panel = await openUnit(page);
    await findUnit(page, "hidden 37");
    await expect(panel.getByRole("img", { name: /^Histograms of hidden 37/ })).toBeVisible();
    for (const summary of await panel.locator("summary").all()) await summary.click();
    await expectAccessible(page);
    expect(await panel.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
  });
