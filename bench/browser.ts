import { chromium, type Browser } from "@playwright/test";
import { chromiumArguments, ensureChromium } from "../scripts/browser.mjs";

/** Starts Chromium as the other tests do. */
export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await ensureChromium(), args: chromiumArguments });
