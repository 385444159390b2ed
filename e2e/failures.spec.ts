import { readFileSync } from "node:fs";
import type { Locator } from "@playwright/test";
import { expect, test } from "./fixtures";
import { choosePair, graphPanel, openGraph, openUnit, overviewPanel, unitPanel } from "./inside-page";

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
  const notices = page.getByRole("status").filter({ has: page.getByRole("button", { name: "Dismiss" }) });
  await expect(notices).toContainText("The engine wasm does not work here");
  await expect(page.getByText(/^Reference, plain loops/)).toBeVisible();
  await typing.convert("barev", "բարև");
  await page.getByRole("button", { name: "Dismiss" }).click();
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

test("without an atlas the page converts, names once what is missing, and reads it later", async ({
  typing,
  page,
}) => {
  let missing = true;
  await page.route("**/atlas/*", (route) =>
    missing ? route.fulfill({ status: 404, body: "not here" }) : route.continue(),
  );
  await typing.open();
  await typing.convert("tsar", "ծառ");
  await graphPanel(page).scrollIntoViewIfNeeded();
  await expect(graphPanel(page).getByRole("alert")).toContainText(
    /The statistics could not be read\. index\.json: .*404/,
  );
  for (const [panel, what] of [
    [unitPanel(page), "unit"],
    [overviewPanel(page), "overview"],
  ] as const) {
    await panel.scrollIntoViewIfNeeded();
    await expect(panel).toContainText(`No ${what} can be shown; “Which neurons decide?” above says why.`);
  }
  await expect(page.getByRole("alert")).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Try again" })).toHaveCount(1);
  const heat = page.getByRole("region", { name: "Cells along the text" });
  await expect(heat.getByRole("application", { name: /^Signals along the text/ })).toBeVisible();
  await typing.convert("barev", "բարև");

  missing = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await overviewPanel(page).scrollIntoViewIfNeeded();
  await expect(overviewPanel(page).getByRole("application")).toBeVisible();
  await openGraph(page);
  await openUnit(page);
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("an altered file of the atlas is refused where its numbers would stand, and the rest is shown", async ({
  typing,
  page,
}) => {
  let altered = true;
  await page.route(/atlas\/(?:drawings-0074|letter-0073|distances)\.bin/, async (route) => {
    if (!altered) return route.continue();
    const body = await (await route.fetch()).body();
    body[1000] = body[1000]! ^ 0xff;
    return route.fulfill({ body });
  });
  await typing.open();
  const graph = await openGraph(page);
  const unit = unitPanel(page);
  await unit.scrollIntoViewIfNeeded();
  const failure = (what: string): Locator => unit.getByRole("alert").filter({ hasText: what });
  await expect(failure("The histograms could not be read.")).toContainText(
    "drawings-0074.bin: its checksum is wrong",
  );
  await expect(failure("What it learned could not be read.")).toContainText(
    "distances.bin: its checksum is wrong",
  );
  await expect(graph.getByRole("alert")).toHaveCount(0);
  await choosePair(page, "s _");
  await expect(graph.getByRole("alert")).toContainText("letter-0073.bin: its checksum is wrong");
  // The picture of the pair before is no picture of this one.
  await expect(graph.getByRole("grid")).toHaveCount(0);
  await expect(graph.getByRole("button", { name: "Pair: s → _" })).toBeVisible();

  altered = false;
  await graph.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("grid", { name: "Neurons for s → _" })).toBeVisible();
  await openUnit(page);
  await expect(unit.getByRole("img", { name: /^Histograms of/ })).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});
