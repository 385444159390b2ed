import { expectAccessible, expectNothingSticksOut, LIGHT_NARROW, LOOKS, setLook } from "./accessible";
import { expect, test } from "./fixtures";

for (const look of LOOKS)
  test(`axe finds nothing: ${look.name}`, async ({ typing, page }) => {
    await setLook(page, look);
    await typing.open();
    await expectAccessible(page);
    await typing.convert("barev dzez, es em", "բարև ձեզ, ես եմ");
    await expectAccessible(page);
    await typing.letter("b", "բ").click();
    await expect(typing.alternatives).toBeVisible();
    await expectAccessible(page);
  });

test("axe finds nothing when loading failed and notices are shown", async ({ page }) => {
  await page.route("**/models/hy/vocabulary.json", (route) => route.fulfill({ body: "{}" }));
  await page.goto("./#v=3");
  await expect(page.getByRole("alert")).toContainText("vocabulary.json");
  await expectAccessible(page);
});

test("at 390 pixels nothing sticks out sideways", async ({ typing, page }) => {
  await setLook(page, LIGHT_NARROW);
  await typing.open();
  await typing.latin.fill("anhavatalioren " + "x".repeat(300));
  await expect(typing.result).toContainText("անհավատալիորեն");
  await expectNothingSticksOut(page);
});

test("the result is marked as Armenian and spoken once typing pauses", async ({ typing, page }) => {
  await typing.open();
  await typing.convert("barev", "բարև");
  await expect(typing.result).toHaveAttribute("lang", "hy");
  await expect(page.locator('[aria-live="polite"][lang="hy"]')).toHaveText("բարև");
});
