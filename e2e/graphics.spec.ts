import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** Lets the page take the graphics context of its worker away. Runs at the top of the worker's script. */
const LOSE_ON_DEMAND = `
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

async function loseGraphicsOnDemand(page: Page): Promise<void> {
  await page.route("**/tyun.worker*.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: LOSE_ON_DEMAND + (await response.text()) });
  });
}

/** As if the user had chosen WebGL on an earlier visit; by itself the page would not, on software rendering. */
async function chooseWebgl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    localStorage.setItem("tyun/1", JSON.stringify({ engines: { live: "webgl", bulk: "auto" } }));
  });
}

test("the WebGL engine converts, and when its graphics context is lost the next engine takes over", async ({
  typing,
  page,
}) => {
  test.slow();
  await loseGraphicsOnDemand(page);
  await chooseWebgl(page);
  await page.goto("./");
  await expect(page.getByRole("button", { name: /^WebGL/ })).toBeVisible({ timeout: 120_000 });
  await typing.latin.fill("gitutyun");
  await expect(typing.result).toHaveText("գիտություն", { timeout: 60_000 });

  await page.evaluate(() => {
    new BroadcastChannel("lose-graphics").postMessage("now");
  });
  await typing.latin.fill("barev dzez");
  await expect(typing.result).toHaveText("բարև ձեզ", { timeout: 60_000 });
  await expect(page.getByRole("status").filter({ hasText: "webgl does not work here" })).toBeVisible();
});
