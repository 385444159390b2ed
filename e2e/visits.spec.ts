import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** What the page has to say, at its top. */
const notices = (page: Page): Locator =>
  page.getByRole("status").filter({ has: page.getByRole("button", { name: "Dismiss" }) });

test("text and choices survive a reload", async ({ typing, page }) => {
  await typing.open();
  await typing.convert("bari or", "բարի օր");
  await typing.letter("r", "ր").first().click();
  await typing.alternatives.getByRole("radio", { name: /^ռ/ }).click();
  await expect(typing.result).toHaveText("բառի օր");
  await page.reload();
  await expect(typing.latin).toHaveValue("bari or");
  await expect(typing.result).toHaveText("բառի օր");
});

test("a link reopens its text", async ({ typing, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await typing.open();
  await typing.convert("shat lav 100% #1 + inch?", "շատ լավ 100% #1 + ինչ?");
  await page.getByRole("button", { name: "Link", exact: true }).click();
  await expect(page.getByRole("button", { name: "Link copied" })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await typing.convert("im tuny", "իմ տունը");
  await page.goto("about:blank");
  await typing.open(link);
  await expect(typing.result).toHaveText("շատ լավ 100% #1 + ինչ?");
  await typing.bringBack("im tuny");
  await expect(typing.result).toHaveText("իմ տունը");
});

test("edits after opening or making a link survive a reload", async ({ typing, page }) => {
  await typing.open("./#v=1&text=barev");
  await expect(typing.result).toHaveText("բարև");
  await typing.latin.press("End");
  await typing.latin.pressSequentially(" dzez");
  await expect(typing.result).toHaveText("բարև ձեզ");
  await page.waitForFunction(() => localStorage.getItem("tyun/1/text")?.includes("dzez"));
  await page.reload();
  await expect(typing.result).toHaveText("բարև ձեզ");
  await page.evaluate(() => (location.hash = "#v=1&text=amen+inch"));
  await expect(typing.result).toHaveText("ամեն ինչ");
});

test("of a broken link the valid part is used and the rest is named", async ({ typing, page }) => {
  await typing.open("./#v=9&text=barev&graph=%E0%A4%A");
  await expect(typing.result).toHaveText("բարև");
  await expect(notices(page)).toContainText("version 9");
  await expect(notices(page)).toContainText("graph");
});

test("a text file can be opened and dropped; a file that is no text is refused in words", async ({
  typing,
  page,
}) => {
  await typing.open();
  const picker = page.locator('input[type="file"]').first();
  await picker.setInputFiles({
    name: "chat.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("barev\ndzez"),
  });
  await expect(typing.result).toHaveText("բարև\nձեզ");
  await picker.setInputFiles({
    name: "photo.txt",
    mimeType: "text/plain",
    buffer: Buffer.from([0xff, 0x00, 0xd8, 0x01]),
  });
  await expect(notices(page)).toContainText("photo.txt: this does not look like text");

  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["inchpes es"], "a.txt", { type: "text/plain" }));
    return data;
  });
  await page.locator("header").dispatchEvent("drop", { dataTransfer: transfer });
  await expect(typing.result).toHaveText("ինչպես ես");
});
