import { expect, test } from "./fixtures";

test("the page shows who computes with times measured here, and counts software WebGL as what it is", async ({
  typing,
  page,
}) => {
  await typing.open();
  await typing.convert("gitutyun", "գիտություն");
  await page.getByRole("button", { name: /^WebAssembly, [\d.]+ ms$/ }).click();
  const engines = page.getByRole("dialog", { name: "Engines" });
  const row = (name: string) =>
    engines.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
  await expect(row("Automatic")).toContainText("the fastest here: WebAssembly");
  await expect(row("WebAssembly").nth(1)).toContainText(/[\d.]+ ms\s*[\d,]+/);
  await expect(row("WebGL")).toContainText("WebGL is drawn by software here");
});

test("a chosen engine takes over, with the text as it was, also after a reload", async ({ typing, page }) => {
  await typing.open();
  await typing.convert("barev dzez", "բարև ձեզ");
  const status = page.getByRole("button", { name: /^WebAssembly/ });
  // At the end of the page; the panel above it is there before the table opens.
  await status.scrollIntoViewIfNeeded();
  await page.getByRole("region", { name: "Overview" }).getByRole("application").waitFor();
  await status.click();
  const reference = page.getByRole("radio", { name: "Reference, plain loops for typing" });
  await reference.click();
  // The table stays open and the choice keeps the focus, so that arrow keys can go on.
  await expect(reference).toBeChecked();
  await expect(reference).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: /^Reference/ })).toBeVisible();
  await expect(typing.result).toHaveText("բարև ձեզ");
  await typing.convert("gitutyun", "գիտություն");
  await page.waitForFunction(() => localStorage.getItem("tyun/1")?.includes('"live":"reference"'));
  await page.reload();
  await expect(page.getByRole("button", { name: /^Reference/ })).toBeVisible();
  await expect(typing.result).toHaveText("գիտություն");
});
