/**
 * `npm test`: sets up, then checks everything; `npm test -- unit e2e` runs only these steps. Every step runs even if
 * one before it failed. The last line of output is `214 passed, 0 failed`.
 */
import { availableParallelism } from "node:os";
import { chdir, cwd } from "node:process";
import { fileURLToPath } from "node:url";
import { inWords, sum } from "./counts.mjs";
import { ensureDependencies } from "./setup.mjs";
import { chosenSteps, obstacle } from "./steps.mjs";

/** @typedef {import("./steps.mjs").Step & { seconds: number, counts: import("./counts.mjs").Counts }} Result */

/** @param {unknown} error */
const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/** Leaves the path of a Chromium where the configurations of vitest and Playwright find it. */
async function prepareBrowser() {
  const { ensureChromium } = await import("./browser.mjs"); // needs installed packages, so not imported above
  process.env["TYUN_CHROMIUM"] = await ensureChromium();
}

/**
 * @param {readonly import("./steps.mjs").Step[]} chosen
 * @returns {Promise<ReadonlySet<string>>} what could not be set up
 */
async function prepare(chosen) {
  await ensureDependencies();
  if (!chosen.some(({ name }) => name === "e2e" || name === "unit")) return new Set();
  try {
    await prepareBrowser();
    return new Set();
  } catch (error) {
    console.error(messageOf(error));
    return new Set(["browser"]);
  }
}

/**
 * @param {import("./steps.mjs").Step} step
 * @param {ReadonlySet<string>} failed
 * @returns {Promise<Result>}
 */
async function runStep(step, failed) {
  const title = `\n=== ${step.name} ===`;
  if (step.alone) console.log(title);
  const start = performance.now();
  const reason = obstacle(step.name, failed);
  const { counts, output } =
    reason === undefined
      ? await step.run()
      : { counts: { passed: 0, failed: 1, skipped: 0 }, output: `${step.name} did not run: ${reason}\n` };
  process.stdout.write(step.alone ? output : `${title}\n${output}`);
  return { ...step, counts, seconds: (performance.now() - start) / 1000 };
}

/**
 * Runs steps that need one core each, as many at a time as there are cores up to two: each takes a gigabyte of memory.
 * @param {readonly import("./steps.mjs").Step[]} all
 * @param {ReadonlySet<string>} failed
 * @returns {Promise<Result[]>} in the order of the steps
 */
async function runSideBySide(all, failed) {
  /** @type {Result[]} */
  const results = [];
  const waiting = all.entries();
  const lane = async () => {
    for (const [k, step] of waiting) results[k] = await runStep(step, failed);
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, lane));
  return results;
}

/** @param {readonly Result[]} results */
function printSummary(results) {
  console.log("\n=== summary ===");
  for (const { name, counts, seconds } of results) {
    const time = `${seconds.toFixed(1)} s`.padStart(8);
    console.log(
      `${counts.failed === 0 ? "ok    " : "FAILED"} ${name.padEnd(7)} ${time}   ${inWords(counts)}`,
    );
  }
}

async function main() {
  const chosen = chosenSteps(process.argv.slice(2));
  const failed = new Set(await prepare(chosen));
  const checks = chosen.filter(({ alone }) => !alone);
  if (checks.length > 0) console.log(`\n${checks.map(({ name }) => name).join(", ")} ...`);
  const results = await runSideBySide(checks, failed);
  for (const { name, counts } of results) if (counts.failed > 0) failed.add(name);
  for (const step of chosen.filter(({ alone }) => alone)) results.push(await runStep(step, failed));
  printSummary(results);
  return sum(results.map(({ counts }) => counts));
}

const root = fileURLToPath(new URL("..", import.meta.url));
if (cwd() !== root) chdir(root);

const total = await main().catch((/** @type {unknown} */ error) => {
  console.error(messageOf(error));
  return { passed: 0, failed: 1, skipped: 0 };
});
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(inWords(total));
