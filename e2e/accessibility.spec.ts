import { violations } from "./axe";
import { expect, test } from "./fixtures";
import { overflowOf } from "./inside-page";

for (const colorScheme of ["light", "dark"] as const)
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ])
    test(`axe finds nothing: ${colorScheme}, ${viewport.width} pixels wide`, async ({ typing, page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await typing.open();
      expect(await violations(page)).toEqual([]);
      await typing.convert("barev dzez, es em", "բարև ձեզ, ես եմ");
      expect(await violations(page)).toEqual([]);
      await typing.letter("b", "բ").click();
      await expect(typing.alternatives).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

test("axe finds nothing when loading failed and notices are shown", async ({ page }) => {
  await page.route("**/models/hy/vocabulary.json", (route) => route.fulfill({ body: "{}" }));
  await page.goto("./#v=3");
  await expect(page.getByRole("alert")).toContainText("vocabulary.json");
  expect(await violations(page)).toEqual([]);
});

test("at 390 pixels nothing sticks out sideways", async ({ typing, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await typing.open();
  await typing.latin.fill("anhavatalioren " + "x".repeat(300));
  await expect(typing.result).toContainText("անհավատալիորեն");
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
});

test("the result is marked as Armenian and spoken once typing pauses", async ({ typing, page }) => {
  await typing.open();
  await typing.convert("barev", "բարև");
  await expect(typing.result).toHaveAttribute("lang", "hy");
  await expect(page.locator('[aria-live="polite"][lang="hy"]')).toHaveText("բարև");
});
