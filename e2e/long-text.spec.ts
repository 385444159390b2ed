import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** Lines that all differ, so that none is known from another. */
const manyLines = (count: number): string =>
  Array.from(
    { length: count },
    (_, k) => `Tari ${k}: Yerevany Hayastani mayraqaghaqn e, aprum en shat mardik.`,
  ).join("\n");

/** Notes the longest time between two frames from now on, in milliseconds. */
async function recordFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    let last = performance.now();
    const frame = (now: number): void => {
      globalThis.longest = Math.max(globalThis.longest ?? 0, now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/** The longest time without a frame since the last call. */
const longestPause = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { longest } = globalThis;
    globalThis.longest = 0;
    return longest ?? 0;
  });

declare global {
  var longest: number | undefined;
}

test("1 MB of pasted text: the page keeps answering, nothing is lost, and it can be stopped @timed", async ({
  typing,
  page,
  context,
}) => {
  test.slow();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await typing.open();
  const text = manyLines(15_500);
  expect(text.length).toBeGreaterThan(1_000_000);
  await recordFrames(page);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await typing.latin.focus();
  await page.keyboard.press("Control+V");
  await expect(page.getByText(/Converting: [\d,]+ of [\d,]+ lines/)).toBeVisible({ timeout: 30_000 });

  // While it works, frames keep coming and the controls answer. The paste itself is the browser's work, once.
  const paste = await longestPause(page);
  await page.waitForTimeout(3000);
  const converting = await longestPause(page);
  expect(paste).toBeLessThan(8000);
  expect(converting).toBeLessThan(2000);

  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByText("Stopped.")).toBeVisible();
  expect(await typing.latin.inputValue()).toBe(text);
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split("\n")).toHaveLength(text.split("\n").length);
  await page.getByRole("button", { name: "Clear" }).click();
  await typing.convert("barev", "բարև");
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
