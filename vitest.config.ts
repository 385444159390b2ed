import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    include: [
      "src/**/*.test.{ts,tsx}",
      "training/**/*.test.ts",
      "bench/**/*.test.ts",
      "scripts/**/*.test.mjs",
    ],
    // Generous, because the model tests run whole networks and two slow cores must do.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
