import { pathToFileURL } from "node:url";
import type { Page, Route } from "@playwright/test";
import { expect, test } from "./fixtures";
import { choosePair, graphPanel, openGraph, overviewPanel, unitPanel } from "./inside-page";

// The faults themselves, as the browser reports them. An error that nothing has caught is still one.
test.use({
  expectedErrors: /^console: |request to file:|uncaught: (?:Unexpected|missing|Invalid or unexpected) /,
});

type Fault = (route: Route) => Promise<void>;

const body = async (route: Route): Promise<Buffer> => (await route.fetch()).body();

const gone: Fault = (route) => route.fulfill({ status: 404, body: "not here" });
const broken: Fault = (route) => route.fulfill({ status: 500, body: "no" });
const dropped: Fault = (route) => route.abort("connectionreset");
const html: Fault = (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><p>Hello" });
const wrongType: Fault = async (route) =>
  route.fulfill({ contentType: "text/plain", body: await body(route) });
const half: Fault = async (route) => {
  const [response, whole] = [await route.fetch(), await body(route)];
  return route.fulfill({ response, body: whole.subarray(0, whole.length / 2) });
};

test("without the inside of the network typing goes on, and another try brings it", async ({
  typing,
  page,
}) => {
  let faults: { readonly script?: Fault; readonly styles?: Fault } = {};
  await page.route("**/Inside-*.js*", (route) => faults.script?.(route) ?? route.continue());
  await page.route("**/Inside-*.css*", (route) => faults.styles?.(route) ?? route.continue());
  const alert = page.getByRole("alert");
  for (const [next, words, mayBeNew] of [
    [{ script: gone }, /Inside-.*\.js: it could not be downloaded \(404/, true],
    [{ script: broken }, /Inside-.*\.js: it could not be downloaded \(500/, false],
    [{ script: half }, /Inside-.*\.js: it arrived damaged/, false],
    [{ script: html }, /Inside-.*\.js: the server answered with another page/, true],
    [{ script: wrongType }, /Inside-.*\.js: it arrived damaged/, false],
    [{ script: dropped }, /Inside-.*\.js: .*is the server still running/, false],
    // In a page of its own: what has come once is kept.
    [{ styles: gone }, /Inside-.*\.css: it could not be downloaded \(404/, true],
    [{ styles: half }, /Inside-.*\.css: it arrived damaged/, false],
    [{ styles: wrongType }, /Inside-.*\.css: it arrived damaged/, false],
  ] as const) {
    faults = next;
    if (Object.values(next).includes(gone)) await typing.open();
    else await alert.getByRole("button", { name: "Try again" }).click();
    await expect(alert).toContainText(words);
    await expect(alert.getByRole("button", { name: "Reload" })).toHaveCount(mayBeNew ? 1 : 0);
    await typing.convert("barev", "բարև");
    await typing.convert("barev dzez", "բարև ձեզ");
  }

  faults = {};
  await alert.getByRole("button", { name: "Try again" }).click();
  await openGraph(page);
  await expect(alert).toHaveCount(0);
  await expect(typing.result).toHaveText("բարև ձեզ");
});

test("an inside that never comes is said, and taken when it comes after all", async ({ typing, page }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/Inside-*.js*", async (route) => {
    await held;
    await route.continue();
  });
  await page.clock.install();
  await typing.open();
  const alert = page.getByRole("alert");
  for (const goesOn of ["Try again", undefined]) {
    await page.clock.fastForward(16_000);
    await expect(alert).toContainText("Still waiting for the inside of the network");
    if (goesOn !== undefined) await alert.getByRole("button", { name: goesOn }).click();
  }
  await typing.convert("barev", "բարև");
  release();
  await expect(graphPanel(page)).toBeVisible();
  await expect(alert).toHaveCount(0);
});

/** The words of index.html. */
const words = (page: Page) => page.getByRole("heading", { name: "Tyun has not started" });

test("a page that cannot start says why", async ({ page, typing }) => {
  let faults: { readonly entry?: Fault; readonly library?: Fault } = {};
  await page.route("**/assets/index-*.js", (route) => faults.entry?.(route) ?? route.continue());
  await page.route("**/assets/react-*.js", (route) => faults.library?.(route) ?? route.continue());
  for (const next of [{ entry: gone }, { library: gone }, { entry: half }, { entry: html }]) {
    faults = next;
    await page.goto("./");
    await expect(words(page)).toBeVisible();
    await expect(page.getByRole("alert")).toContainText(
      /Its program (?:could not be loaded|stopped|came only in part)/,
    );
  }
  faults = {};
  await page.getByRole("link", { name: "Reload the page" }).click();
  await typing.ready();
  await expect(words(page)).toHaveCount(0);
});

test("opened as a file, or with files that never come, it says so too", async ({ page }) => {
  await page.goto(pathToFileURL("dist/index.html").href);
  await expect(words(page)).toBeVisible();
  await expect(page.getByText("npm start")).toBeVisible();
  // Nothing but the style sheet of these words comes.
  await page.route(/\.js$/, () => new Promise(() => undefined));
  await page.goto("./", { waitUntil: "commit" });
  await expect(words(page)).toBeVisible();
});

test("without style sheets and fonts it works, plainly", async ({ page, typing }) => {
  await page.route(/\/(?:index-.*|start)\.css$|\.woff2$/, gone);
  await typing.open();
  await typing.convert("barev", "բարև");
  await openGraph(page);
});

/** Keeps the workers of the page, so that a test can end one or make it deaf. */
async function keepWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept = window as unknown as { workers: Worker[]; deaf: boolean };
    kept.workers = [];
    kept.deaf = false;
    window.Worker = class extends Worker {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        kept.workers.push(this);
      }
      override postMessage(...message: [unknown]): void {
        if (!kept.deaf) super.postMessage(...message);
      }
    };
  });
}

test("a typing worker that is gone, or that hangs, is replaced within seconds", async ({ page, typing }) => {
  await keepWorkers(page);
  await page.clock.install();
  await typing.open();
  await typing.convert("barev", "բարև");
  // The browser ends it without a word.
  await page.evaluate(() => {
    for (const worker of (window as unknown as { workers: Worker[] }).workers) worker.terminate();
  });
  await typing.latin.fill("barev dzez");
  await expect(typing.result).toHaveText("բարև ձեզ", { timeout: 10_000 });

  // No worker hears anything any more.
  await page.evaluate(() => {
    (window as unknown as { deaf: boolean }).deaf = true;
  });
  await typing.latin.fill("lav em");
  const alert = page.getByRole("alert").filter({ hasText: "The network does not work." });
  await page.clock.runFor(60_000);
  await expect(alert).toContainText(/stopped twice \(it gave no answer for \d+ seconds\)/);
  await expect(typing.latin).toHaveValue("lav em");
  await page.evaluate(() => {
    (window as unknown as { deaf: boolean }).deaf = false;
  });
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(typing.result).toHaveText("լավ եմ");
});

/** What the browser's translator does: every text that it may touch gets elements of its own, also what comes later. */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const wrap = (root: Node): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        const parent = text.parentElement;
        if (!parent || text.data.trim() === "") continue;
        if (parent.closest("[translate=no], font, script, style, textarea, svg")) continue;
        const name = "FONT".toLowerCase();
        const [outer, inner] = [document.createElement(name), document.createElement(name)];
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    wrap(document.body);
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) wrap(node.parentNode ?? node);
    }).observe(document.body, { childList: true, subtree: true });
  });
}

test("a page that the browser has translated goes on", async ({ page, typing }) => {
  await typing.open();
  await openGraph(page);
  await translate(page);
  await typing.convert("bari or", "բարի օր");
  await typing.letter("r", "ր").first().click();
  await typing.alternatives.getByRole("radio", { name: /^ռ/ }).click();
  await expect(typing.result).toHaveText("բառի օր");
  await page.getByRole("button", { name: "Many -tyun words" }).click();
  await expect(typing.result).toContainText("Գիտություն ու արվեստ");
  // Letters alone, of which any network doubts some.
  await typing.latin.fill("g j x z c t s");
  await page.getByRole("button", { name: "Next doubt" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("radio", { name: "Dark theme" }).click();
  await choosePair(page, "s _");
  await expect(page.getByRole("grid", { name: "Neurons for s → _" })).toBeVisible();
  await page.getByRole("grid").getByRole("gridcell").first().hover();
  const unit = unitPanel(page);
  await unit.scrollIntoViewIfNeeded();
  await unit.getByLabel("Find a unit").fill("h17");
  await unit.getByRole("button", { name: "Find", exact: true }).click();
  await unit.getByRole("button", { name: /^Show all/ }).click();
  await page.getByRole("region", { name: "Cells along the text" }).scrollIntoViewIfNeeded();
  const heat = page.getByRole("application", { name: /^Signals along the text/ });
  await heat.hover({ position: { x: 120, y: 30 } });
  await page.mouse.move(0, 0);
  await overviewPanel(page).scrollIntoViewIfNeeded();
  await overviewPanel(page).getByRole("application").hover();
  await typing.convert("barev dzez", "բարև ձեզ");
  await page.getByRole("button", { name: "Clear" }).click();
  await typing.convert("lav", "լավ");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a panel that breaks leaves the rest as it is, and can be built anew", async ({ page, typing }) => {
  await page.addInitScript(() => {
    const { prototype } = CanvasRenderingContext2D;
    const paint = Reflect.get(prototype, "putImageData");
    prototype.putImageData = function (this: CanvasRenderingContext2D, ...image: unknown[]) {
      if (!("repaired" in window)) throw new Error("no picture can be drawn here");
      Reflect.apply(paint, this, image);
    };
  });
  await typing.open();
  await openGraph(page);
  const alert = page.getByRole("alert");
  await overviewPanel(page).scrollIntoViewIfNeeded();
  await expect(alert).toContainText("The overview stopped working");
  await expect(alert).toContainText("no picture can be drawn here");
  await typing.convert("barev", "բարև");
  await expect(unitPanel(page)).toBeVisible();
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(alert).toHaveCount(1);
  await page.evaluate(() => Object.assign(window, { repaired: true }));
  await alert.getByRole("button", { name: "Try again" }).click();
  await overviewPanel(page).scrollIntoViewIfNeeded();
  await expect(overviewPanel(page).getByRole("application")).toBeVisible();
  await expect(alert).toHaveCount(0);
});
