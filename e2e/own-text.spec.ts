import { truncateSync, writeFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { armenianLines, latinLines } from "./own-text-lines";
import { signalCount } from "./shipped-network";

/** What `npm run atlas -- --text FILE` finds in 400 of these sentences. */
const KNOWN = { sentences: "400 sentences, 23,180 characters", found: "5 ambiguous letters with 9 pairs" };

const ALL = signalCount.toLocaleString("en-GB");

/** The panel for statistics of one's own text, as a user finds it. */
class OwnTextPanel {
  readonly region: Locator;
  readonly field: Locator;
  readonly cancel: Locator;
  readonly progress: Locator;
  readonly alert: Locator;
  readonly drop: Locator;

  constructor(readonly page: Page) {
    this.region = page.getByRole("region", { name: "Statistics from your own text" });
    this.field = this.region.getByLabel("Text to analyse");
    this.cancel = this.region.getByRole("button", { name: "Cancel" });
    this.progress = this.region.getByRole("progressbar");
    this.alert = this.region.getByRole("alert");
    this.drop = this.region.getByRole("button", { name: "Use the atlas again" });
  }

  async paste(lines: readonly string[]): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), lines.join("\n"));
    await this.field.press("ControlOrMeta+V");
  }

  async analyse(): Promise<void> {
    await this.region.getByRole("button", { name: "Analyse", exact: true }).click();
  }

  async open(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.region.getByRole("button", { name: "Open a file to analyse" }).click();
    await (await chooser).setFiles(file);
  }
}

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const file = (name: string, buffer: Buffer) => ({ name, mimeType: "text/plain", buffer });

test("pasted text is counted, with progress and growing numbers, and gives what the command gives", async ({
  typing,
  page,
}) => {
  test.slow();
  await typing.open();
  const panel = new OwnTextPanel(page);
  await panel.paste(armenianLines(5));
  await panel.analyse();
  await expect(panel.progress).toBeVisible();
  await expect(
    panel.region.getByText(/^(First look: 300 of|Counting in) 400 sentences of your text$/),
  ).toBeVisible();
  // Some signals are done while others are not.
  await expect(panel.region.getByText(new RegExp(`^(?!${ALL})[\\d,]+ of ${ALL} done$`))).toBeVisible();
  await expect(panel.region.getByRole("table").getByRole("row")).toHaveCount(6);
  await expect(panel.drop).toBeVisible({ timeout: 60_000 });
  await expect(panel.progress).toHaveCount(0);
  await expect(panel.region).toContainText(`your text: ${KNOWN.sentences}`);
  await expect(panel.region).toContainText(KNOWN.found);
  await expect(panel.region).toContainText(`${ALL} of ${ALL} done`);
  await expect(panel.region).toContainText("the Armenian text itself, which was romanized");
  await expect(panel.region.getByRole("table")).toContainText("e becomes ե (843 cases");
  await panel.drop.click();
  await expect(panel.region.getByRole("table")).toHaveCount(0);
  await expect(panel.region).not.toContainText(KNOWN.sentences);
});

test("Latin text takes the network's own answers, and the page says so", async ({ typing, page }) => {
  test.slow();
  await typing.open();
  const panel = new OwnTextPanel(page);
  await panel.paste(latinLines(60));
  await panel.analyse();
  await expect(panel.drop).toBeVisible({ timeout: 60_000 });
  await expect(panel.region).toContainText("your text: 540 sentences");
  await expect(panel.region).toContainText(
    "the network's own answers, because the text is Latin: they can be wrong",
  );
  await expect(panel.region.getByRole("table")).toContainText("cases");
});

test("while it counts, typing converts; cancelling ends the workers within 200 ms @timed", async ({
  typing,
  page,
}) => {
  test.slow();
  await typing.open();
  const before = page.workers().length;
  const counting = (): number => page.workers().length - before;
  const panel = new OwnTextPanel(page);
  // A long paste starts at once, without filling the field.
  await panel.paste(armenianLines(40));
  await expect(panel.region).toContainText("3,200 sentences");
  expect(counting()).toBeGreaterThan(0);
  await typing.convert("gitutyun", "գիտություն");
  await expect(panel.progress).toBeVisible();
  await expect(panel.field).toHaveValue("");
  const milliseconds = await panel.cancel.evaluate(async (button: HTMLElement) => {
    const started = performance.now();
    button.click();
    while (button.isConnected) await new Promise((resolve) => setTimeout(resolve, 1));
    return performance.now() - started;
  });
  expect(milliseconds).toBeLessThan(200);
  await expect(panel.progress).toHaveCount(0);
  await expect.poll(counting).toBe(0);
});

test("files that cannot be analysed get a clear answer each", async ({ typing, page }) => {
  await typing.open();
  const panel = new OwnTextPanel(page);
  const text = armenianLines(1).join("\n");
  const cases = [
    ["empty.txt", Buffer.alloc(0), "the text is empty"],
    [
      "photo.txt",
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0]),
      "does not look like text in UTF-8",
    ],
    ["russian.txt", Buffer.from("Съешь ещё этих мягких булок"), "neither Armenian nor Latin letters"],
    ["utf-16.txt", Buffer.from(text, "utf16le"), "does not look like text in UTF-8"],
    ["short.txt", Buffer.from(text), "a longer text is needed"],
  ] as const;
  for (const [name, buffer, reason] of cases) {
    await panel.open(file(name, buffer));
    await expect(panel.alert).toContainText(`${name}:`);
    await expect(panel.alert).toContainText(reason);
  }
  await panel.analyse();
  await expect(panel.alert).toContainText("your text: the text is empty");
  // The panel goes on working.
  await panel.open(file("bom.txt", Buffer.from("\ufeff" + armenianLines(5).join("\r\n"), "utf16le")));
  await expect(panel.region).toContainText(`bom.txt: ${KNOWN.sentences}`);
  await expect(panel.alert).toHaveCount(0);
});

test("of a file of 100 MB the beginning is used, and the page says so", async ({
  typing,
  page,
}, testInfo) => {
  test.slow();
  const path = testInfo.outputPath("large.txt");
  writeFileSync(path, (armenianLines(10).join("\n") + "\n").repeat(1_200));
  truncateSync(path, 100_000_000);
  await typing.open();
  const panel = new OwnTextPanel(page);
  await panel.open(path);
  await expect(panel.region).toContainText("the last 84 MB of the file were not read", { timeout: 60_000 });
  await expect(panel.region).toContainText(/large\.txt: [\d,]+ sentences, (1,999,9|2,000,0)\d\d characters/);
  await typing.convert("barev", "բարև");
  await panel.cancel.click();
  await expect(panel.progress).toHaveCount(0);
});

test("a file dropped on the panel is analysed and does not go into the typing field", async ({
  typing,
  page,
}) => {
  await typing.open();
  await typing.convert("barev", "բարև");
  const panel = new OwnTextPanel(page);
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "dropped.txt", { type: "text/plain" }));
    return data;
  }, armenianLines(5).join("\n"));
  await panel.region.dispatchEvent("dragover", { dataTransfer: transfer });
  await expect(page.getByText("Drop the text file to analyse it")).toBeVisible();
  await expect(page.getByText("Drop the text file to convert it")).toHaveCount(0);
  await panel.region.dispatchEvent("drop", { dataTransfer: transfer });
  await expect(panel.region).toContainText(`dropped.txt: ${KNOWN.sentences}`);
  await expect(typing.latin).toHaveValue("barev");
  await expect(page.getByText("Drop the text file")).toHaveCount(0);
});
