import { expect, test } from "./fixtures";

// The refused request is what the test is about; every other one to a foreign origin still fails it.
test.use({ expectedErrors: /Content Security Policy|example\.com/ });

test("the page is served with a content security policy that allows nothing foreign", async ({ page }) => {
  await page.goto("./");
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  const refused = await page.evaluate(() =>
    fetch("https://example.com/").then(
      () => false,
      () => true,
    ),
  );
  expect(refused).toBe(true);
});
