/**
 * `npm run bench:inside`: how fast the panels that show the inside of the network answer. Prints tables and publishes: writes
 * bench/inside-results.md and adds to the history; `--quick` measures less and publishes it only with `--publish`.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { format, resolveConfig } from "prettier";
import { securityHeaders } from "../scripts/content-security.mjs";
import { launchBrowser } from "./browser";
import { buildProduct, PRODUCT_FOLDER } from "./build";
import {
  insideMedians,
  insideText,
  probeTable,
  timeTable,
  workTable,
  type InsideFigures,
} from "./inside-report";
import { publishRun } from "./history";
import { describeMachine } from "./machine";
import { measureInsideKeys, measurePlainKeys } from "./measure/inside-keys";
import { measurePanels } from "./measure/inside-panels";
import { measureProbes } from "./measure/inside-probe";
import { asColumns } from "./report/tables";
import { serve } from "./serve";

/** How often each thing is measured. */
const TIMES = 36;

async function measure(times: number): Promise<InsideFigures> {
  console.log("Building ...");
  await buildProduct();
  const server = await serve({ folders: [["/", PRODUCT_FOLDER]], headers: securityHeaders, compress: true });
  const browser = await launchBrowser();
  try {
    console.log("Choosing pairs, pointing at units ...");
    const panels = await measurePanels(browser, server, times);
    console.log("Typing ...");
    const keys = await measureInsideKeys(browser, server, times);
    const plainKeys = await measurePlainKeys(browser, times);
    console.log("Probing ...");
    const probes = await measureProbes(browser, server);
    return {
      quick: times < TIMES,
      machine: describeMachine(browser.version()),
      panels,
      keys,
      plainKeys,
      probes,
    };
  } finally {
    await browser.close();
    server.close();
  }
}

async function write(figures: InsideFigures): Promise<void> {
  const file = new URL("inside-results.md", import.meta.url);
  const options = (await resolveConfig(file)) ?? {};
  writeFileSync(file, await format(insideText(figures), { ...options, parser: "markdown" }));
}

const flag = { type: "boolean", default: false } as const;
const { values } = parseArgs({ options: { quick: flag, publish: flag } });
const figures = await measure(values.quick ? TIMES / 3 : TIMES);
console.log(`\nMilliseconds\n${asColumns(timeTable(figures))}`);
console.log(`\nProbes, seconds\n${asColumns(probeTable(figures))}`);
console.log(`\nWork of the main thread, milliseconds\n${asColumns(workTable(figures))}`);
if (!values.quick || values.publish) {
  const { quick, machine } = figures;
  publishRun({ bench: "inside", quick, machine, figures: insideMedians(figures) });
  await write(figures);
}
