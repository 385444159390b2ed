/**
 * `npm run screenshots`: draws the pictures of the README from the built page, light and dark, into docs/. Run
 * `npm run build` first.
 */
import { mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";
import { preview } from "vite";
import { ensureChromium } from "./browser.mjs";
import { freePort } from "./free-port.mjs";

const text = "es sirum em Deep Learning u gitutyun, bayc chgitem te inchu. Barev dzez, @nkerner jan!";
const converted = "գիտություն";

mkdirSync("docs", { recursive: true });
const port = await freePort();
const server = await preview({ preview: { port, strictPort: true } });
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  const page = await browser.newPage({
    viewport: { width: 1120, height: 900 },
    deviceScaleFactor: 1.5,
    colorScheme,
  });
  await page.goto(`http://localhost:${port}/`);
  await page.getByLabel("Latin letters").fill(text);
  await page.getByRole("region", { name: "Armenian text" }).getByText(converted).first().waitFor();
  // The letter whose alternatives are shown: the t of gitutyun.
  await page
    .getByRole("toolbar")
    .locator(`[data-position="${text.indexOf("tyun")}"]`)
    .click();
  await page.getByRole("dialog", { name: "Alternatives" }).waitFor();
  await page.screenshot({ path: `docs/typing-${colorScheme}.png` });
  await page.close();
}
await browser.close();
await server.close();
