import { expect, test } from "./fixtures";

test("typing, looking at a letter and choosing another needs no mouse", async ({ typing, page }) => {
  await typing.open();
  await expect(typing.latin).toBeFocused();
  // With a space at the end the caret stands behind no letter; the letters still have a Tab stop.
  await page.keyboard.type("bari ");
  await expect(typing.result).toHaveText("բարի ");

  // On by Tab until the letters have the focus.
  const inLetters = () => typing.letters.evaluate((strip) => strip.contains(document.activeElement));
  for (let presses = 0; presses < 12 && !(await inLetters()); presses++) await page.keyboard.press("Tab");
  expect(await inLetters()).toBe(true);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(typing.letter("r", "ր")).toBeFocused();

  await page.keyboard.press("Enter");
  await expect(typing.alternatives).toBeVisible();
  const current = typing.alternatives.getByRole("radio", { name: /^ր/ });
  await expect(current).toBeFocused();
  // How far down it is depends on the network.
  const offered = await typing.alternatives.getByRole("radio").allTextContents();
  const [from, to] = ["ր", "ռ"].map((letter) => offered.findIndex((text) => text.startsWith(letter)));
  expect(to).toBeGreaterThan(from!);
  for (let rank = from!; rank < to!; rank++) await page.keyboard.press("ArrowDown");
  await expect(typing.alternatives.getByRole("radio", { name: /^ռ/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(typing.result).toHaveText("բառի ");
  await expect(typing.letter("r", "ռ")).toBeFocused();

  // Pressing the current letter confirms it; nothing is lost.
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(typing.alternatives).toBeHidden();
  await expect(typing.result).toHaveText("բառի ");
});

test("Escape closes the alternatives and goes back to the letter", async ({ typing, page }) => {
  await typing.open();
  await typing.convert("bari", "բարի");
  await typing.letter("a", "ա").focus();
  await page.keyboard.press("Enter");
  await expect(typing.alternatives).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(typing.alternatives).toBeHidden();
  await expect(typing.letter("a", "ա")).toBeFocused();
  await expect(typing.result).toHaveText("բարի");
});

test("the theme is chosen with the keyboard and survives a reload", async ({ typing, page }) => {
  await typing.open();
  await page.getByRole("radio", { name: "Theme of this device" }).focus();
  for (const theme of ["Light theme", "Dark theme"]) {
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("radio", { name: theme })).toBeFocused();
  }
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.waitForFunction(() => localStorage.getItem("tyun/1")?.includes("dark"));
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
