import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { expectAccessible, OPPOSITE_LOOKS, setLook } from "./accessible";
import { expect, test } from "./fixtures";
import { armenianLines, latinLines } from "./own-text-lines";
import { firstRows } from "./shipped-network";
import type { TypingPage } from "./typing-page";

/** The probe panel as a user finds it. */
class ProbePanel {
  readonly region: Locator;
  readonly pattern: Locator;
  readonly progress: Locator;
  readonly alert: Locator;
  readonly rows: Locator;
  readonly letters: Locator;

  constructor(readonly page: Page) {
    this.region = page.getByRole("region", { name: "Which cells know a pattern?" });
    this.pattern = this.region.getByLabel("Pattern", { exact: true });
    this.progress = this.region.getByRole("progressbar");
    this.alert = this.region.getByRole("alert");
    this.rows = this.region.getByRole("table").locator("tbody tr");
    this.letters = this.region.getByRole("listbox");
  }

  choose(name: string): Promise<void> {
    return this.region.getByRole("radio", { name, exact: true }).click();
  }

  /** Looks for a pattern and waits until its answer is there. */
  async find(pattern: string): Promise<void> {
    await this.pattern.fill(pattern);
    await this.pattern.press("Enter");
    await this.answered(`inside ${pattern};`);
  }

  async answered(words: string): Promise<void> {
    await expect(this.region.locator("p", { hasText: words })).toBeVisible({ timeout: 60_000 });
    await expect(this.progress).toHaveCount(0, { timeout: 60_000 });
  }

  /** Drags over the letters from one place of the text to another, both inclusive. */
  async drag(from: number, to: number): Promise<void> {
    const letters = this.letters.getByRole("option");
    await letters.nth(from).hover();
    await this.page.mouse.down();
    await letters.nth(to).hover();
    await this.page.mouse.up();
  }
}

interface Best {
  readonly name: string;
  readonly code: string;
  readonly polarity: string;
  readonly auc: string;
  readonly heldOut: string;
}

/** The command line's best signals for tyun, over the sample text. */
function bestOfCommand(csv: string, count: number): Best[] {
  execFileSync(process.execPath, [
    ...["--import", "tsx", "training/probe.ts", "--pattern", "tyun", "--csv", csv],
  ]);
  const [head, ...lines] = readFileSync(csv, "utf8").split("\n");
  const place = (column: string): number => head!.split(",").indexOf(column);
  return lines.slice(0, count).map((line) => {
    const cells = line.split(",");
    return {
      name: cells[place("signal")]!,
      code: cells[place("short")]!,
      polarity: cells[place("polarity")]!,
      auc: Number(cells[place("auc")]).toFixed(3),
      heldOut: Number(cells[place("heldOutAuc")]).toFixed(3),
    };
  });
}

/** Text with the suffix three times; the places of its letters. */
const TYPED = "Gitutyun, azatutyun, anmahutyun: harcy hnaravorutyan masin e.";
const SUFFIXES = [...TYPED.matchAll(/tyun/g)].map(({ index }) => index);

/** Opens the page with that text, to be probed. */
async function openTypedText(typing: TypingPage): Promise<ProbePanel> {
  await typing.open();
  await typing.latin.fill(TYPED);
  const panel = new ProbePanel(typing.page);
  await panel.choose("Typed text");
  return panel;
}

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("tyun over the sample text: the best signals are the command line's", async ({
  typing,
  page,
}, testInfo) => {
  test.slow();
  const ranked = bestOfCommand(testInfo.outputPath("probe.csv"), 20);
  await typing.open();
  const before = page.workers().length;
  const panel = new ProbePanel(page);
  await panel.pattern.fill("tyun");
  // Nothing starts before somebody asks.
  expect(page.workers().length).toBe(before);
  await panel.pattern.press("Enter");
  await expect(panel.progress).toBeVisible();
  await panel.answered("inside tyun;");
  await expect(panel.region).toContainText(
    "with the letters t, y, u, n elsewhere. In the sample text, 302 lines",
  );
  await expect(panel.region.locator("mark").first()).toHaveText("tyun");
  for (const [k, { name, code, polarity, auc, heldOut }] of ranked.slice(0, 5).entries()) {
    const cells = panel.rows.nth(k).locator("th, td");
    await expect(cells.nth(1)).toHaveText(`${name} ${code}`);
    await expect(cells.nth(2)).toContainText(auc);
    await expect(cells.nth(2)).toContainText("beyond chance");
    await expect(cells.nth(3)).toHaveText(heldOut);
    await expect(cells.nth(4)).toHaveText(polarity);
  }
  // A probed signal becomes a row of the heat map, unless it is one already.
  const added = ranked.find(({ code }) => !firstRows.includes(code))!;
  await panel.region.getByRole("button", { name: `Add ${added.name} to the heat map` }).click();
  await expect(
    page
      .getByRole("region", { name: "Cells along the text" })
      .getByRole("listitem")
      .filter({ hasText: added.name }),
  ).toBeVisible();
});

test("a bad expression gets its reason, a slow one is stopped while typing goes on", async ({
  typing,
  page,
}) => {
  test.slow();
  await typing.open();
  const panel = new ProbePanel(page);
  await panel.choose("Regular expression");
  await panel.pattern.fill("(tyun");
  await panel.pattern.press("Enter");
  await expect(panel.alert).toContainText("this is no valid regular expression");
  await panel.pattern.fill("(?:[a-z ]+)+#");
  await panel.pattern.press("Enter");
  await expect(panel.alert).toHaveCount(0);
  await typing.convert("gitutyun", "գիտություն");
  await expect(panel.alert).toContainText("this expression takes too long");
  await expect(panel.progress).toHaveCount(0);
  await panel.find("t[iy]un");
  await expect(panel.rows).toHaveCount(20);
});

test("brushing, by mouse and keyboard, gives what typing the pattern gives", async ({ typing, page }) => {
  test.slow();
  const panel = await openTypedText(typing);
  await panel.find("tyun");
  await expect(panel.region).toContainText("3 occurrences = 12 positions inside tyun");
  const ranking = await panel.rows.allInnerTexts();
  expect(ranking).toHaveLength(20);

  const [first, second, third] = SUFFIXES as [number, number, number];
  await panel.drag(first, first + 3);
  // From the end to the beginning, and two letters too many, which are taken away again.
  await panel.drag(second + 3, second - 2);
  await panel.drag(second - 2, second - 1);
  await panel.letters.focus();
  await page.keyboard.press("Home");
  for (let k = 0; k < third; k++) await page.keyboard.press("ArrowRight");
  await page.keyboard.down("Shift");
  for (let k = 0; k < 3; k++) await page.keyboard.press("ArrowRight");
  await page.keyboard.up("Shift");
  await panel.answered("3 occurrences = 12 positions inside the brushed letters");
  expect(await panel.rows.allInnerTexts()).toEqual(ranking);

  // An edit of the line moves its letters: the brush is forgotten.
  await typing.latin.press("End");
  await typing.latin.press("a");
  await expect(panel.rows).toHaveCount(0);
  await expect(panel.letters.getByRole("option", { selected: true })).toHaveCount(0);
});

test("what is selected in the text field can be brushed", async ({ typing }) => {
  const panel = await openTypedText(typing);
  await typing.latin.evaluate((field: HTMLTextAreaElement) => {
    field.setSelectionRange(0, 8);
  });
  await panel.region.getByRole("button", { name: "Use the selection" }).click();
  await panel.answered("1 occurrence = 8 positions inside the brushed letters");
  await expect(panel.letters.getByRole("option", { selected: true })).toHaveCount(8);
});

test("the typed text is probed anew as it changes", async ({ typing }) => {
  const panel = await openTypedText(typing);
  await panel.find("tyun");
  await typing.latin.fill(`${TYPED} arvestutyun`);
  await expect(panel.region).toContainText("4 occurrences = 16 positions inside tyun", { timeout: 60_000 });
});

test("every ready-made pattern finds something in the sample text", async ({ typing, page }) => {
  test.slow();
  await typing.open();
  const panel = new ProbePanel(page);
  const chips = panel.region.getByRole("group", { name: "Ready-made patterns" }).getByRole("button");
  await expect(chips).toHaveCount(10);
  for (const name of await chips.allTextContents()) {
    const chip = chips.filter({ hasText: new RegExp(`^${name}$`) });
    await chip.click();
    await expect(chip).toHaveAttribute("aria-pressed", "true");
    await panel.answered(`inside ${name};`);
    await expect(panel.rows).toHaveCount(20);
  }
});

test("a text of one's own is probed; a probe can be cancelled", async ({ typing, page }) => {
  test.slow();
  await typing.open();
  const panel = new ProbePanel(page);
  await panel.choose("Own text");
  await panel.pattern.fill("tyun");
  const field = panel.region.getByLabel("Text to look into");
  await field.fill(armenianLines(2).join("\n"));
  await panel.region.getByRole("button", { name: "Look into this text" }).click();
  await panel.answered("In your text, 160 lines");
  await expect(panel.rows).toHaveCount(20);
  await field.fill("12345 ?!");
  await panel.region.getByRole("button", { name: "Look into this text" }).click();
  await expect(panel.alert).toContainText("your text: the text has neither Armenian nor Latin letters");
  await panel.region.locator("input[type=file]").setInputFiles({
    name: "book.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(armenianLines(80).join("\n")),
  });
  await expect(panel.progress).toBeVisible();
  await panel.region.getByRole("button", { name: "Cancel" }).click();
  await expect(panel.progress).toHaveCount(0);
  await expect(panel.region).toContainText("now: book.txt");
});

test("a Latin text of one's own is probed by the network's answers, on both sides", async ({
  typing,
  page,
}) => {
  test.slow();
  await typing.open();
  const panel = new ProbePanel(page);
  await panel.choose("Own text");
  await panel.choose("Armenian");
  await panel.pattern.fill("թյուն");
  await panel.region.getByLabel("Text to look into").fill(latinLines(60).join("\n"));
  await panel.region.getByRole("button", { name: "Look into this text" }).click();
  await panel.answered("In your text, 540 lines; its Armenian letters are the network’s own answers");
  await expect(panel.region.locator("mark").first()).toHaveText("թյուն");
  await expect(panel.rows).toHaveCount(20);
});

test("a file dropped on the own text is probed and does not go into the typing field", async ({
  typing,
  page,
}) => {
  test.slow();
  await typing.open();
  await typing.convert("barev", "բարև");
  const panel = new ProbePanel(page);
  await panel.pattern.fill("tyun");
  await panel.choose("Own text");
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "dropped.txt", { type: "text/plain" }));
    return data;
  }, armenianLines(2).join("\n"));
  const field = panel.region.getByLabel("Text to look into");
  await field.dispatchEvent("dragover", { dataTransfer: transfer });
  await expect(page.getByText("Drop the text file to look into it")).toBeVisible();
  await expect(page.getByText("Drop the text file to convert it")).toHaveCount(0);
  await field.dispatchEvent("drop", { dataTransfer: transfer });
  await panel.answered("In dropped.txt, 160 lines");
  await expect(typing.latin).toHaveValue("barev");
  await expect(page.getByText("Drop the text file")).toHaveCount(0);
});

test("by keyboard alone: find, rank otherwise, filter, pin; the link reopens it", async ({
  typing,
  page,
}) => {
  test.slow();
  await typing.open();
  const panel = new ProbePanel(page);
  await panel.pattern.focus();
  await page.keyboard.type("ner");
  await page.keyboard.press("Enter");
  await panel.answered("inside ner;");
  await panel.region.getByRole("radio", { name: "All", exact: true }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(panel.region.getByRole("radio", { name: "Cells c" })).toBeFocused();
  await page.keyboard.press("Enter");
  await panel.region.getByRole("button", { name: "Distance" }).focus();
  await page.keyboard.press("Enter");
  await expect(panel.region.getByRole("columnheader", { name: "Distance" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  const pin = panel.rows.first().getByRole("button").first();
  await pin.focus();
  await page.keyboard.press("Enter");
  await expect(pin).toHaveAttribute("aria-pressed", "true");
  const ranking = await panel.rows.allInnerTexts();
  for (const row of ranking) expect(row).toMatch(/cell/);

  await page.getByRole("button", { name: "Link to this view" }).click();
  await expect(page.getByText("Link to this view copied")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(decodeURIComponent(link)).toContain("probe=latin.plain.sample.distance.cells:ner");
  await page.evaluate(() => {
    localStorage.clear();
  });
  await page.goto("about:blank");
  await typing.open(link);
  await panel.region.scrollIntoViewIfNeeded();
  await panel.answered("inside ner;");
  await expect(panel.pattern).toHaveValue("ner");
  expect(await panel.rows.allInnerTexts()).toEqual(ranking);
  await expect(panel.rows.first().getByRole("button").first()).toHaveAttribute("aria-pressed", "true");
});

for (const look of OPPOSITE_LOOKS)
  test(`axe finds nothing in answers and brushes: ${look.name}`, async ({ typing, page }) => {
    await setLook(page, look);
    await typing.open();
    await typing.latin.fill(TYPED);
    const panel = new ProbePanel(page);
    await panel.find("tyun");
    await panel.rows.nth(1).getByRole("button").first().click();
    await expectAccessible(page);
    await panel.choose("Typed text");
    await panel.answered("In the typed text");
    await panel.drag(4, 7);
    await panel.answered("inside the brushed letters");
    await expectAccessible(page);
    await panel.choose("Own text");
    await panel.choose("Regular expression");
    await panel.pattern.fill("(");
    await panel.choose("Sample text");
    await expect(panel.alert).toBeVisible();
    await expectAccessible(page);
  });
