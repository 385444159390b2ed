import type { Page } from "@playwright/test";
import { violations } from "./axe";
import { expect, test } from "./fixtures";
import { TypingPage } from "./typing-page";

const EXAMPLE = "es sirum em Deep Learning u amen or nayum em youtube.com";

/** What would be there after a crash of the page. */
const waitForSaved = (page: Page, words: string) =>
  page.waitForFunction((part) => localStorage.getItem("tyun/1/text")?.includes(part), words);

test("own text, example, a new text typed over it: both can be had back, by mouse and by keyboard", async ({
  typing,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await typing.open();
  await expect(page.getByRole("button", { name: "Earlier texts" })).toBeHidden();
  await typing.convert("barev", "բարև");
  const example = page.getByRole("button", { name: "With English" });
  await example.click();
  await expect(typing.latin).toHaveValue(EXAMPLE);
  await expect(example).toBeFocused();
  await typing.convert("im tuny", "իմ տունը");
  await typing.bringBack("barev");
  await expect(typing.result).toHaveText("բարև");

  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: /im tuny.*7 characters/ })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(typing.result).toHaveText("իմ տունը");
  await page.reload();
  await expect(typing.latin).toHaveValue("im tuny");
  await typing.bringBack("barev");
  await expect(typing.result).toHaveText("բարև");

  await page.getByRole("button", { name: "Earlier texts" }).click();
  await page.getByRole("menuitem", { name: "Forget them all" }).click();
  await page.getByRole("menuitem", { name: "Press again to forget 2 texts" }).click();
  await expect(page.getByRole("button", { name: "Earlier texts" })).toBeHidden();
});

test("Ctrl+Z undoes Clear, an example and a file, and what was typed before; Ctrl+Shift+Z redoes", async ({
  typing,
  page,
}) => {
  await typing.open();
  await page.keyboard.type("barev");
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(typing.latin).toHaveValue("");
  await page.keyboard.press("Control+z");
  await expect(typing.result).toHaveText("բարև");
  await page.getByRole("button", { name: "With English" }).click();
  await page.keyboard.press("Control+z");
  await expect(typing.latin).toHaveValue("barev");
  await page.keyboard.press("Control+Shift+Z");
  await expect(typing.latin).toHaveValue(EXAMPLE);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  // How much of what was typed goes at once depends on how fast it was typed.
  await expect(typing.latin).toHaveValue(/^(?:b|ba|bar|bare)?$/);
  await page.keyboard.press("Control+y");
  await expect(typing.latin).toHaveValue("barev");

  // Too long for the browser's own undo.
  const long = "barev dzez\n".repeat(1000);
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: "long.txt", mimeType: "text/plain", buffer: Buffer.from(long) });
  await expect(typing.latin).toHaveValue(long);
  await typing.latin.press("Control+End");
  await page.keyboard.type("!");
  await page.keyboard.press("Control+z");
  await expect(typing.latin).toHaveValue(long);
  await page.keyboard.press("Control+z");
  await expect(typing.latin).toHaveValue("barev");
  await page.keyboard.press("Control+Shift+Z");
  await expect(typing.latin).toHaveValue(long);
});

test("two tabs: the newer text wins, the other tab is told and offered it, and neither is lost", async ({
  typing,
  page,
  context,
}) => {
  await typing.open();
  await typing.latin.fill("text of tab one");
  await waitForSaved(page, "tab one");
  const second = new TypingPage(await context.newPage());
  await second.open();
  await expect(second.latin).toHaveValue("text of tab one");
  await second.latin.fill("barev");
  await expect(page.getByText("Another tab has a newer text:")).toBeVisible();
  await page.getByRole("switch", { name: /Armenian punctuation/ }).click();
  await page.waitForFunction(() => localStorage.getItem("tyun/1")?.includes('"nativePunctuation":true'));
  await second.page.reload();
  await expect(second.latin).toHaveValue("barev");

  await page.getByRole("button", { name: "Take it over" }).click();
  await expect(typing.result).toHaveText("բարև");
  await expect(page.getByText("Another tab has a newer text:")).toBeHidden();
  await typing.bringBack("text of tab one");
  await expect(second.page.getByText("text of tab one", { exact: true })).toBeVisible();
});

test("a text survives a page that is killed after a key, and one that is hidden before", async ({
  typing,
  page,
  context,
}) => {
  await typing.open();
  await page.keyboard.type("barev");
  await waitForSaved(page, "barev");
  await page.close({ runBeforeUnload: false });
  const second = new TypingPage(await context.newPage());
  await second.open();
  await expect(second.latin).toHaveValue("barev");
  // In one task, so that only the page's being hidden can have saved it.
  const saved = await second.page.evaluate(() => {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- keys would come in tasks of their own
    document.execCommand("insertText", false, " dzez");
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    return localStorage.getItem("tyun/1/text");
  });
  expect(saved).toContain("barev dzez");
});

test("text and picture pasted together, as office programs copy them: the text is inserted", async ({
  typing,
}) => {
  await typing.open();
  const prevented = await typing.latin.evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "barev dzez");
    clipboardData.items.add(new File(["\x89PNG"], "image.png", { type: "image/png" }));
    const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    return !field.dispatchEvent(paste);
  });
  // The browser inserts it then, as any text.
  expect(prevented).toBe(false);
});

for (const [title, breakStorage] of [
  [
    "is forbidden",
    () => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("denied", "SecurityError");
        },
      });
    },
  ],
  [
    "is full",
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    },
  ],
] as const)
  test(`where storage ${title} that is said, and everything else works`, async ({ typing, page }) => {
    await page.addInitScript(breakStorage);
    await typing.open();
    await typing.convert("barev", "բարև");
    await expect(page.getByText("What you type is not kept between visits")).toHaveCount(1);
    await page.getByRole("button", { name: "With English" }).click();
    await typing.bringBack("barev");
    await expect(typing.result).toHaveText("բարև");
  });
