/**
 * `npm run screenshots`: draws the pictures of the README from the built page, light and dark, into docs/: the typing panel,
 * the article's graphs, a unit, the cells that follow -tyun, the overview. Run `npm run build` first.
 */
import { mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";
import { preview } from "vite";
import { ensureChromium } from "./browser.mjs";
import { freePort } from "./free-port.mjs";

/** @typedef {import("@playwright/test").Page} Page */

const typed = "es sirum em Deep Learning u gitutyun, bayc chgitem te inchu. Barev dzez, @nkerner jan!";
const tyun = "gitutyun, azatutyun, yntrutyun yev usumnasirutyun.";

/** The pairs of the article's pictures, and their files. */
const graphs = /** @type {const} */ ([
  ["t ծ", "graph-t-ts"],
  ["s _", "graph-s-placeholder"],
  ["t թ", "graph-t-to"],
]);

/** @param {Page} page @param {string} text */
async function type(page, text) {
  await page.getByLabel("Latin letters").fill(text);
  await page.getByRole("region", { name: "Armenian text" }).getByText("գիտություն").first().waitFor();
}

/** @param {Page} page */
async function openAlternatives(page) {
  // The t of gitutyun.
  await page
    .getByRole("toolbar")
    .locator(`[data-position="${typed.indexOf("tyun")}"]`)
    .click();
  await page.getByRole("dialog", { name: "Alternatives" }).waitFor();
}

/** @param {Page} page @param {string} pair */
async function showGraph(page, pair) {
  const panel = page.getByRole("region", { name: "Which neurons decide?" });
  await panel.scrollIntoViewIfNeeded();
  await panel.getByRole("button", { name: /^Pair: / }).click();
  await page.getByRole("combobox", { name: "Search pairs" }).fill(pair);
  await page.keyboard.press("Enter");
  await panel.getByRole("grid", { name: `Neurons for ${pair.replace(" ", " → ")}` }).waitFor();
  return panel;
}

/** Letters, pictures and moving units come one after the other. @param {Page} page */
const settled = (page) => page.waitForTimeout(2_000);

/** @param {Page} page @param {string} scheme */
async function drawAll(page, scheme) {
  await type(page, typed);
  await openAlternatives(page);
  await page.screenshot({ path: `docs/typing-${scheme}.png` });
  await page.keyboard.press("Escape");
  for (const [pair, file] of graphs) {
    const panel = await showGraph(page, pair);
    await page.mouse.move(0, 0);
    await settled(page);
    await panel.screenshot({ path: `docs/${file}-${scheme}.png` });
  }
  await type(page, tyun);
  for (const [name, file] of /** @type {const} */ ([
    ["Cells along the text", "cells"],
    ["Overview", "overview"],
  ])) {
    const panel = page.getByRole("region", { name });
    await panel.evaluate((element) => {
      element.scrollIntoView({ block: "start" });
    });
    await settled(page);
    await panel.screenshot({ path: `docs/${file}-${scheme}.png` });
  }
}

mkdirSync("docs", { recursive: true });
const port = await freePort();
const server = await preview({ preview: { port, strictPort: true } });
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  const page = await browser.newPage({
    viewport: { width: 1120, height: 1900 },
    deviceScaleFactor: 1.25,
    colorScheme,
    reducedMotion: "reduce",
  });
  await page.goto(`http://localhost:${port}/`);
  await drawAll(page, colorScheme);
  await page.close();
}
await browser.close();
await server.close();
