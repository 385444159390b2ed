/**
 * `npm run bench`: all engines and the page, side by side in one run. Prints tables and publishes: writes bench/results.json,
 * bench/README.md and docs/keystrokes.svg, and adds to the history; `--quick` measures the same figures from few runs and
 * publishes them only with `--publish`.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Browser } from "@playwright/test";
import { format, resolveConfig, type Options } from "prettier";
import { securityHeaders } from "../scripts/content-security.mjs";
import { launchBrowser } from "./browser";
import { BENCH_FOLDER, buildBenchPage, buildProduct, PRODUCT_FOLDER } from "./build";
import { measureEngines, type EngineFigures } from "./measure/engines";
import { openContenders } from "./measure/open-contenders";
import { openPool } from "./measure/open-pool";
import { measureKeys, measureVisits } from "./measure/product";
import { figuresOf, publishRun } from "./history";
import { fetchPeers, ONNX_WEB_FOLDER } from "./peers";
import { planFor, type Plan } from "./plan";
import { keystrokeSeries } from "./report/keystroke-series";
import { layOutPlot } from "./report/plot-geometry";
import { plotSvg } from "./report/plot-svg";
import { readmeText } from "./report/readme";
import { resultsOf, type Measured, type Results } from "./report/results";
import {
  asColumns,
  barTable,
  keystrokeTable,
  passTable,
  productTable,
  sentenceTable,
  startTable,
  typingTable,
} from "./report/tables";
import { serve } from "./serve";

async function measure(plan: Plan): Promise<Results> {
  await fetchPeers();
  console.log("Building ...");
  await buildBenchPage();
  await buildProduct();
  const browser = await launchBrowser();
  try {
    const product = await measureProduct(browser, plan);
    const engines = await measureInPage(browser, plan);
    return resultsOf({ quick: plan.quick, browser: browser.version(), ...engines, ...product });
  } finally {
    await browser.close();
  }
}

/** Isolation from other origins gives the page a clock with steps of 5 microseconds instead of 100. */
const ISOLATED = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

async function measureInPage(
  browser: Browser,
  plan: Plan,
): Promise<Pick<Measured, "open" | "missing" | keyof EngineFigures>> {
  const server = await serve({
    folders: [
      ["/onnxruntime-web/", ONNX_WEB_FOLDER],
      ["/", BENCH_FOLDER],
    ],
    headers: ISOLATED,
    compress: false,
  });
  const page = await browser.newPage();
  await page.goto(`${server.address}bench/page/index.html`);
  console.log("Starting the engines ...");
  const { open, missing } = await openContenders(page, plan.starts);
  const engines = await measureEngines(open, await openPool(page), plan);
  await page.close();
  server.close();
  return { open, missing, ...engines };
}

async function measureProduct(browser: Browser, plan: Plan): Promise<Pick<Measured, "visits" | "keys">> {
  const server = await serve({ folders: [["/", PRODUCT_FOLDER]], headers: securityHeaders, compress: true });
  console.log("Visiting the page ...");
  const visits = await measureVisits(browser, server, plan);
  console.log("Typing into the page ...");
  const keys = await measureKeys(browser, server, plan);
  server.close();
  return { visits, keys };
}

function print(results: Results): void {
  const tables = [
    ["Whole passes, milliseconds", passTable],
    ["A key, milliseconds", keystrokeTable],
    ["Many sentences", sentenceTable],
    ["Starting, milliseconds", startTable],
    ["The page", productTable],
    ["Typing into the page, milliseconds", typingTable],
    ["Bars", barTable],
  ] as const;
  for (const [title, table] of tables) console.log(`\n${title}\n${asColumns(table(results))}`);
  if (results.fourRowsCost)
    console.log(`\nFour rows against one: ${results.fourRowsCost.median.toFixed(2)} times`);
  for (const { name, reason } of results.missing) console.log(`\nMISSING: ${name}: ${reason}`);
}

async function write(results: Results): Promise<void> {
  const options: Options = (await resolveConfig(new URL("README.md", import.meta.url))) ?? {};
  const files = [
    ["README.md", await format(readmeText(results), { ...options, parser: "markdown" })],
    ["results.json", await format(JSON.stringify(results), { ...options, parser: "json" })],
    ["../docs/keystrokes.svg", plotSvg(layOutPlot(keystrokeSeries(results)))],
  ] as const;
  for (const [name, text] of files) writeFileSync(new URL(name, import.meta.url), text);
}

const flag = { type: "boolean", default: false } as const;
const { values } = parseArgs({ options: { quick: flag, publish: flag } });
const results = await measure(planFor(values.quick));
print(results);
if (!values.quick || values.publish) {
  const { quick, machine, bars } = results;
  publishRun({ bench: "engines", quick, machine, figures: figuresOf(bars) });
  await write(results);
}
