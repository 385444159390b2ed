import { chromium, type Browser } from "@playwright/test";
import { ensureChromium } from "../scripts/browser.mjs";

/** Starts Chromium as the end-to-end tests do (playwright.config.ts). */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await ensureChromium(),
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), // Chromium's sandbox refuses to run as root
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--use-angle=swiftshader", // WebGL without a graphics card
      "--enable-unsafe-swiftshader",
    ],
  });
}
