import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { DARK_NARROW, expectAccessible, setLook } from "./accessible";
import { expect, test } from "./fixtures";

/** Lines that all differ, so that none is known from another. */
const manyLines = (count: number): string =>
  Array.from(
    { length: count },
    (_, k) => `Tari ${k}: Yerevany Hayastani mayraqaghaqn e, aprum en shat mardik.`,
  ).join("\n");

/** Notes tasks of 50 ms and more from the beginning on. */
const recordTasks = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        globalThis.longest = Math.max(globalThis.longest ?? 0, duration);
    }).observe({ type: "longtask", buffered: true });
  });

/** The longest task since the last call, in milliseconds; 0 if none took 50. */
const longestTask = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { longest } = globalThis;
    globalThis.longest = 0;
    return longest ?? 0;
  });

declare global {
  var longest: number | undefined;
}

/**
 * What a task may take here. On two quiet cores it is 0.7 seconds for 1 MB, nearly all of it the browser's own layout of the
 * field, and below 0.1 for the rest; cores that are shared with other tests take up to three times as long. What this must tell
 * apart took 8 seconds, a minute, or never ended.
 */
const LONGEST_TASK = 2_000;

// A trace takes pictures of the whole page, text and all, which are long tasks of their own.
test.use({ trace: "off" });

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await recordTasks(page);
});

/** Pastes a text that is made in the page: long ones are slow to send. */
async function paste(page: Page, field: Locator, piece: string, times: number): Promise<void> {
  await page.evaluate(([repeated, count]) => navigator.clipboard.writeText(repeated.repeat(count)), [
    piece,
    times,
  ] as const);
  await field.focus();
  await longestTask(page);
  await page.keyboard.press("Control+V");
}

const filePanel = (page: Page, name: string | RegExp): Locator => page.getByRole("region", { name });

/** As in a browser that has no file access. */
const withoutFileAccess = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, "showSaveFilePicker");
  });

test("1 MB of pasted text: the page keeps answering, nothing is lost, and it can be stopped @timed", async ({
  typing,
  page,
}) => {
  test.slow();
  await typing.open();
  const text = manyLines(15_500);
  expect(text.length).toBeGreaterThan(1_000_000);
  await paste(page, typing.latin, text, 1);
  await expect(page.getByText(/Converting: [\d,]+ of [\d,]+ lines/)).toBeVisible({ timeout: 30_000 });
  await typing.latin.press("Control+Home");
  await typing.latin.pressSequentially("barev ");
  await expect(typing.result).toContainText("բարև Տարի 0");
  expect(await longestTask(page)).toBeLessThan(LONGEST_TASK);

  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByText("Stopped.")).toBeVisible();
  expect((await typing.latin.inputValue()) === `barev ${text}`).toBe(true);
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split("\n")).toHaveLength(text.split("\n").length);
  await page.getByRole("button", { name: "Clear" }).click();
  await typing.convert("barev", "բարև");
});

test("1 MB without a space: keys are answered at both ends @timed", async ({ typing, page }) => {
  test.slow();
  await typing.open();
  await paste(page, typing.latin, "barevdzez", 111_112);
  // Whether dz is ձ or ծ in such a text is the network's guess.
  await expect(typing.result).toContainText("բարև", { timeout: 30_000 });
  await typing.latin.press("End");
  await typing.latin.pressSequentially("gitutyun");
  await expect(typing.result).toContainText("գիտություն");
  await typing.latin.press("Control+Home");
  await typing.latin.pressSequentially("tsragir ");
  await expect(typing.result).toContainText("ծրագիր");
  expect(await longestTask(page)).toBeLessThan(LONGEST_TASK);
  expect((await typing.latin.inputValue()).length).toBe(9 * 111_112 + 16);
});

test("what the field does not bear is offered as a file, and the field stays as it is", async ({
  typing,
  page,
}) => {
  test.slow();
  await withoutFileAccess(page);
  await typing.open();
  await typing.latin.fill("barev");
  const panel = filePanel(page, /The pasted text/);
  for (const { piece, times, size } of [
    { piece: "\n", times: 200_000, size: "0.2 MB" },
    { piece: "barev dzez ", times: 460_000, size: "5.06 MB" },
    { piece: `${manyLines(15_500)}\n`, times: 19, size: "20.1 MB" },
  ]) {
    await paste(page, typing.latin, piece, times);
    await expect(panel).toContainText(size);
    await expect(panel).toBeFocused();
    await expect(typing.latin).toHaveValue("barev");
    await typing.convert("barev", "բարև");
    expect(await longestTask(page)).toBeLessThan(LONGEST_TASK);
  }

  // The last one begins, the field answers meanwhile, and it is stopped.
  await panel.getByRole("button", { name: "Convert and save as a file" }).click();
  await expect(panel).toContainText(/0%, [\d,]+ characters a second, about [\d,]+ minutes left/, {
    timeout: 30_000,
  });
  await typing.convert("barev dzez", "բարև ձեզ");
  await panel.getByRole("button", { name: "Cancel" }).click();
  await expect(panel).toContainText(/Stopped at \d+%. Nothing was saved./);
  expect(await longestTask(page)).toBeLessThan(LONGEST_TASK);
  await panel.getByRole("button", { name: "Close" }).click();
  await expect(panel).toHaveCount(0);
  await expect(typing.latin).toBeFocused();

  // All of a text of few letters and many lines, to the end.
  await paste(page, typing.latin, "barev\n\n\n", 10_000);
  await panel.getByRole("button", { name: "Convert and save as a file" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    panel.getByText("Saved as").waitFor(),
  ]);
  expect(download.suggestedFilename()).toBe("text-armenian.txt");
  await expect(panel).toBeFocused();
  expect(readFileSync(await download.path(), "utf8") === "բարև\n\n\n".repeat(10_000)).toBe(true);
});

test("a chosen file of 6 MB is written where the user wants it; what is no text is said", async ({
  typing,
  page,
}) => {
  test.slow();
  // The dialog of the operating system cannot be reached; a file of the page's own stands for the chosen one.
  await page.addInitScript(() => {
    Object.assign(globalThis, {
      showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) =>
        (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }),
    });
  });
  await typing.open();
  const choose = async (name: string, buffer: Buffer): Promise<void> => {
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Open a file" }).first().click(),
    ]);
    await chooser.setFiles({ name, mimeType: "text/plain", buffer });
  };

  // Lines that are the same are computed once, which makes 6 MB short work.
  const line = "Barev dzez.\r\n";
  await choose("nor.txt", Buffer.from(`\ufeff${line.repeat(Math.ceil(6e6 / line.length))}Verj`));
  const panel = filePanel(page, /nor\.txt/);
  await expect(panel).toContainText("6 MB");
  await longestTask(page);
  await panel.getByRole("button", { name: "Convert and save as a file" }).click();
  await expect(panel).toContainText("Saved as nor-armenian.txt.", { timeout: 90_000 });
  expect(await longestTask(page)).toBeLessThan(LONGEST_TASK);
  const ends = await page.evaluate(async () => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle("nor-armenian.txt");
    const text = await (await handle.getFile()).text();
    return [text.slice(0, 30), text.slice(-15), text.split("\r\n").length] as const;
  });
  expect(ends).toEqual(["Բարև ձեզ.\r\nԲարև ձեզ.\r\nԲարև ձեզ", "Բարև ձեզ.\r\nՎերջ", 461_540]);

  const broken = Buffer.alloc(6_500_000, "barev dzez ");
  broken[4_000_000] = 0xff;
  await choose("hin.txt", broken);
  const other = filePanel(page, /hin\.txt/);
  await other.getByRole("button", { name: "Convert and save as a file" }).click();
  await expect(other.getByRole("alert")).toContainText("byte 4000001", { timeout: 60_000 });
  await expect(other.getByRole("button", { name: "Try again" })).toBeVisible();
  await setLook(page, DARK_NARROW);
  await expectAccessible(page);
});

test("a long line without breaks is converted in parts and joined without a gap", async ({ typing }) => {
  test.slow();
  await typing.open();
  await typing.latin.fill("barev dzez ".repeat(600).trim());
  await expect(typing.result).toHaveText("բարև ձեզ ".repeat(600).trim(), { timeout: 60_000 });
});

test("typing in a text of many lines only waits for its own line", async ({ typing }) => {
  test.slow();
  await typing.open();
  await typing.latin.fill(manyLines(60) + "\n");
  await expect(typing.result).toContainText("Երևանը");
  await typing.latin.press("Control+End");
  await typing.latin.pressSequentially("gitutyun");
  await expect(typing.result).toContainText("գիտություն");
});
