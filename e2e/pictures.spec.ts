import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { difference, inked, squaresOfPng, squaresOfSvg } from "./drawn-pictures";
import { expect, test } from "./fixtures";
import { openGraph, openUnit, overviewPanel } from "./inside-page";

/** Pictures that are taken away open in programs that are no browsers and look there as on the page. */

async function takeAway(page: Page, panel: Locator, format: string): Promise<string> {
  await panel.getByRole("button", { name: "Take away" }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: format }).click();
  return readFileSync(await (await downloading).path(), "utf8");
}

/** What only browsers of these years understand would be black, or nothing, elsewhere. */
function expectPlain(svg: string): void {
  const drawing = svg.replace(/<style>[\s\S]*?<\/style>/, "");
  expect(drawing).not.toMatch(/\b(?:oklab|oklch|lab|lch|var|color|color-mix|light-dark|rgba?|hsla?|calc)\(/);
  expect(drawing).not.toMatch(/\s(?:style|class|dominant-baseline|paint-order|clip-path)=/);
  const paints = [...drawing.matchAll(/\s(fill|stroke|stop-color)="([^"]*)"/g)];
  expect(paints.length).toBeGreaterThan(10);
  for (const [, name, paint] of paints) expect(paint, name).toMatch(/^(?:#[\da-f]{6}|none|url\(#[^"']+\))$/);
  const references = [...drawing.matchAll(/\shref="([^"]*)"/g)].map(([, href]) => href);
  const older = [...drawing.matchAll(/\sxlink:href="([^"]*)"/g)].map(([, href]) => href);
  expect(older).toEqual(references);
  expect(svg).toContain('xmlns:xlink="http://www.w3.org/1999/xlink"');
}

/** Compares with what is on the screen; words are left out of both, because the other reader has no font. */
async function expectAsOnPage(svg: string, drawing: Locator): Promise<void> {
  await drawing.evaluate((element) => {
    for (const text of element.querySelectorAll("text")) text.style.visibility = "hidden";
  });
  const page = squaresOfPng(await drawing.screenshot({ caret: "initial" }));
  const read = squaresOfSvg(svg);
  expect(inked(read)).toBeGreaterThan(100);
  const { mean, most } = difference(read, page);
  expect(mean).toBeLessThan(3);
  expect(most).toBeLessThan(40);
}

test("graph, histograms and overview look the same in a reader that is no browser", async ({
  typing,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await typing.open();
  const graph = await openGraph(page);
  const svg = await takeAway(page, graph, "SVG");
  expectPlain(svg);
  await page.mouse.move(0, 0);
  await expectAsOnPage(svg, graph.getByRole("grid"));
  // What follows an index stands on the line again.
  expect(svg).toMatch(/<tspan[^>]* dy="3"[^>]*>prev<\/tspan><tspan dy="-3"[^>]*> \+ i · g<\/tspan>/);

  const unit = await openUnit(page);
  const histograms = await takeAway(page, unit, "SVG");
  expectPlain(histograms);
  await expectAsOnPage(histograms, unit.getByRole("img", { name: /^Histograms of/ }));

  const overview = overviewPanel(page);
  await overview.scrollIntoViewIfNeeded();
  const map = await takeAway(page, overview, "SVG");
  expectPlain(map);
  await expectAsOnPage(map, overview.getByRole("application"));

  await page.emulateMedia({ colorScheme: "dark" });
  await graph.scrollIntoViewIfNeeded();
  const dark = await takeAway(page, graph, "SVG");
  expectPlain(dark);
  await expectAsOnPage(dark, graph.getByRole("grid"));
});
