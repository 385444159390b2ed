import { test as base } from "@playwright/test";
import { TypingPage } from "./typing-page";

/** Every test fails if the page logs an error or asks anything of another origin. */
export const test = base.extend<{ typing: TypingPage; quiet: undefined; expectedErrors: RegExp | undefined }>(
  {
    expectedErrors: [undefined, { option: true }],
    quiet: [
      async ({ page, expectedErrors, baseURL }, use) => {
        const problems: string[] = [];
        const own = new URL(baseURL!).origin;
        page.on("request", (request) => {
          const { protocol, origin } = new URL(request.url());
          if (protocol !== "data:" && protocol !== "blob:" && origin !== own)
            problems.push(`request to ${request.url()}`);
        });
        page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
        page.on("console", (message) => {
          if (message.type() === "error") problems.push(`console: ${message.text()}`);
        });
        await use(undefined);
        const unexpected = problems.filter((problem) => !expectedErrors?.test(problem));
        if (unexpected.length > 0) throw new Error(unexpected.join("\n"));
      },
      { auto: true },
    ],
    typing: async ({ page }, use) => {
      await use(new TypingPage(page));
    },
  },
);

export { expect } from "@playwright/test";
