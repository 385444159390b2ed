import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/**
 * Lets the worker believe in graphics hardware, so that the WebGL engine runs here on software rendering, and lets the page
 * take its context away. Runs at the top of the worker's script.
 */
const PRETEND = `
  const UNMASKED_RENDERER = 0x9246;
  const { getParameter } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.getParameter = function (name) {
    return name === UNMASKED_RENDERER ? "Graphics card" : getParameter.call(this, name);
  };
  const contexts = [];
  const { getContext } = OffscreenCanvas.prototype;
  OffscreenCanvas.prototype.getContext = function (...args) {
    const context = getContext.apply(this, args);
    if (context && !contexts.includes(context)) contexts.push(context);
    return context;
  };
  new BroadcastChannel("lose-graphics").onmessage = () => {
    for (const context of contexts) context.getExtension("WEBGL_lose_context")?.loseContext();
  };
`;

async function pretendHardware(page: Page): Promise<void> {
  await page.route("**/network.worker*.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: PRETEND + (await response.text()) });
  });
}

test("the WebGL engine converts, and when its graphics context is lost the next engine takes over", async ({
  typing,
  page,
}) => {
  test.slow();
  await pretendHardware(page);
  await page.goto("./");
  await expect(page.getByText("WebGL")).toBeVisible({ timeout: 120_000 });
  await typing.latin.fill("gitutyun");
  await expect(typing.result).toHaveText("գիտություն", { timeout: 60_000 });

  await page.evaluate(() => {
    new BroadcastChannel("lose-graphics").postMessage("now");
  });
  await typing.latin.fill("barev dzez");
  await expect(typing.result).toHaveText("բարև ձեզ", { timeout: 60_000 });
  await expect(page.getByRole("status")).toContainText("webgl does not work here");
});
