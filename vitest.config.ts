import { availableParallelism } from "node:os";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { chromiumArguments, findChromium } from "./scripts/browser.mjs";
import { kernels } from "./scripts/kernels-plugin.mjs";
import { models } from "./scripts/models-plugin.mjs";

const browserTests = "src/**/*.browser.test.ts";
// Without one, `npx vitest --project node` still runs.
const executablePath = findChromium();

// Generous, because the model tests run whole networks and two slow cores must do.
const timeouts = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // Vitest alone would leave one core free, which of two is half.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: "node",
          environment: "node",
          include: [
            "src/**/*.test.{ts,tsx}",
            "gallery/**/*.test.tsx",
            "training/**/*.test.ts",
            "bench/**/*.test.ts",
            "scripts/**/*.test.mjs",
          ],
          exclude: [browserTests],
          ...timeouts,
        },
      },
      {
        plugins: [models(), kernels()],
        // Found while a test runs, a package would make the server reload the page under it.
        optimizeDeps: {
          include: [
            "@noble/hashes/sha2.js",
            "@noble/hashes/utils.js",
            "@tensorflow/tfjs-core",
            "@tensorflow/tfjs-backend-cpu",
            "@tensorflow/tfjs-backend-webgl/dist/backend_webgl",
          ],
        },
        test: {
          name: "browser",
          include: [browserTests],
          // One page at a time: each keeps a core or two busy with software WebGL.
          fileParallelism: false,
          ...timeouts,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                args: chromiumArguments,
                ...(executablePath === undefined ? {} : { executablePath }),
              },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
