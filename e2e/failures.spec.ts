import { readFileSync } from "node:fs";
import { expect, test } from "./fixtures";

test.use({ expectedErrors: /Failed to load resource|wasm/i });

test("a missing model file is named, with the reason, and can be tried again", async ({ typing, page }) => {
  let missing = true;
  await page.route("**/models/hy/weights.bin", (route) =>
    missing ? route.fulfill({ status: 404, body: "not here" }) : route.continue(),
  );
  await page.goto("./");
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("weights.bin");
  await expect(alert).toContainText("404");
  await typing.latin.fill("barev");
  await expect(typing.result).toHaveText("barev");

  missing = false;
  await alert.getByRole("button", { name: "Try again" }).click();
  await typing.ready();
  await expect(typing.result).toHaveText("բարև");
  await expect(alert).toHaveCount(0);
});

test("a truncated model file is named, with both lengths", async ({ page }) => {
  const weights = readFileSync("models/hy/weights.bin");
  await page.route("**/models/hy/weights.bin", (route) =>
    route.fulfill({ body: weights.subarray(0, 12_345) }),
  );
  await page.goto("./");
  await expect(page.getByRole("alert")).toContainText(`12345 bytes instead of ${weights.length}`);
});

test("an altered model file is refused", async ({ page }) => {
  const weights = Buffer.from(readFileSync("models/hy/weights.bin"));
  weights[1000] = weights[1000]! ^ 0xff;
  await page.route("**/models/hy/weights.bin", (route) => route.fulfill({ body: weights }));
  await page.goto("./");
  await expect(page.getByRole("alert")).toContainText("checksum");
});

test("without the WebAssembly files the next engine takes over, and the page says so", async ({
  typing,
  page,
}) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await typing.open();
  await expect(page.getByRole("status")).toContainText("The engine wasm does not work here");
  await expect(page.getByRole("status")).toContainText("The engine tfjs-wasm does not work here");
  await expect(page.getByText(/^TensorFlow\.js, JavaScript/)).toBeVisible();
  await typing.convert("barev", "բարև");
  for (let notice = 0; notice < 2; notice++)
    await page.getByRole("button", { name: "Dismiss" }).first().click();
  await expect(page.getByText("does not work here")).toHaveCount(0);
});

test("while the model loads, text can be typed and progress is shown in MB and per cent", async ({
  typing,
  page,
}) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/models/hy/weights.bin", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("./");
  await typing.latin.fill("barev dzez");
  await expect(page.getByText(/Loading the network: [\d.]+ of [\d.]+ MB \(\d+%\)/)).toBeVisible();
  await expect(page.getByRole("progressbar")).toBeVisible();
  release();
  await expect(typing.result).toHaveText("բարև ձեզ");
});
