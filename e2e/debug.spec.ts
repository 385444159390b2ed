import { expect, test } from "./fixtures";

test("?debug shows the workers with their engine and what changes", async ({ typing, page }) => {
  await typing.open("./?debug");
  const panel = page.getByRole("complementary", { name: "Debug" });
  await expect(panel.getByRole("listitem").filter({ hasText: "1 network" })).toContainText(
    /wasm, \d+ calls answered/,
  );
  await typing.convert("gitutyun", "գիտություն");
  await expect(
    panel
      .getByRole("listitem")
      .filter({ hasText: /text.* \d+\.\d ms$/ })
      .first(),
  ).toBeVisible();
});

test("a visit without it loads nothing of it", async ({ typing, page }) => {
  const scripts: string[] = [];
  page.on("response", (response) => scripts.push(response.url()));
  await typing.open();
  await typing.convert("gitutyun", "գիտություն");
  expect(scripts.some((address) => address.includes("index"))).toBe(true);
  expect(scripts.filter((address) => /debug/i.test(address))).toEqual([]);
});
