import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { defineConfig, devices } from "@playwright/test";
import { chromiumArguments, findChromium } from "./scripts/browser.mjs";
import { freePort } from "./scripts/free-port.mjs";
import { playwrightReport } from "./scripts/steps.mjs";

const inCI = Boolean(process.env["CI"]);
// Chosen once: Playwright's worker processes read this file again and inherit the environment.
const port = (process.env["TYUN_E2E_PORT"] ??= String(await freePort()));
const address = `http://127.0.0.1:${port}/`;

// `npm test` sets it; `npx playwright test` looks here.
const executablePath = (process.env["TYUN_CHROMIUM"] ??= findChromium());
if (executablePath === undefined)
  throw new Error("No Chromium found. `node scripts/browser.mjs` installs one.");

// Without it the preview server would start all the same, and every test would wait for a page that never comes.
if (!existsSync("dist/index.html")) throw new Error("There is no dist/. Run `npm run build` first.");

export default defineConfig({
  testDir: "e2e",
  // A page keeps a core busy for half of its time, and waits for the other half. Tests that measure time are tagged @timed;
  // `npm test` runs those one by one.
  fullyParallel: true,
  workers: Math.min(4, availableParallelism()),
  timeout: 60_000,
  expect: { timeout: 15_000 },
  maxFailures: inCI ? 10 : 0, // a page that does not work at all should not take an hour to say so
  forbidOnly: inCI,
  retries: inCI ? 1 : 0,
  reporter: [["list"], ["json", { outputFile: playwrightReport }]],
  use: {
    baseURL: address,
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
  },
  projects: [
    {
      name: "chromium",
      use: {
        ...devices["Desktop Chrome"],
        launchOptions: {
          executablePath,
          args: chromiumArguments,
        },
      },
    },
  ],
  webServer: {
    command: `npm run --silent preview -- --host 127.0.0.1 --port ${port} --strictPort`,
    url: address,
    reuseExistingServer: false,
    timeout: 60_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
  },
});
