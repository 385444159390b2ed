/** The steps of `npm test`, each an npm script that also runs alone. */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { playwrightCounts, sum, vitestCounts, withExitCode } from "./counts.mjs";
import { runNpm, runNpmQuietly } from "./run-command.mjs";

/**
 * @typedef {import("./counts.mjs").Counts} Counts
 * @typedef {object} Step
 * @property {string} name
 * @property {boolean} alone whether it uses all cores and writes as it goes; others run side by side and give their output
 * @property {() => Promise<{ counts: Counts, output: string }>} run
 */

const reports = "node_modules/.cache/tyun";
const vitestReport = `${reports}/vitest.json`;

/** playwright.config.ts writes it. */
export const playwrightReport = `${reports}/playwright.json`;

/** @returns {Counts} */
const oneFailure = () => ({ passed: 0, failed: 1, skipped: 0 });

/**
 * A script that passes or fails as a whole, on one core.
 * @param {string} name
 * @param {string} script
 * @returns {Step}
 */
const check = (name, script) => ({
  name,
  alone: false,
  async run() {
    const { exitCode, output } = await runNpmQuietly(["run", "--silent", script]);
    return { counts: exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : oneFailure(), output };
  },
});

/**
 * A script whose tests are counted one by one from the report that it writes; run once with each of these options.
 * @template Report
 * @param {string} name
 * @param {string} script
 * @param {readonly (readonly string[])[]} runs
 * @param {string} reportPath
 * @param {(report: Report) => Counts} count
 * @returns {Step}
 */
const suite = (name, script, runs, reportPath, count) => ({
  name,
  alone: true,
  async run() {
    mkdirSync(reports, { recursive: true });
    /** @type {Counts[]} */
    const counts = [];
    for (const options of runs) {
      rmSync(reportPath, { force: true });
      const exitCode = await runNpm(["run", "--silent", script, "--", ...options]);
      const report = existsSync(reportPath)
        ? /** @type {Report} */ (JSON.parse(readFileSync(reportPath, "utf8")))
        : undefined;
      counts.push(report === undefined ? oneFailure() : withExitCode(count(report), exitCode));
    }
    return { counts: sum(counts), output: "" };
  },
});

const vitestReporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`];

/** Tests that measure time are tagged @timed, and run when the others have ended. */
const sideBySide = ["--grep-invert", "@timed"];
const oneByOne = ["--grep", "@timed", "--workers", "1"];

export const steps = [
  check("types", "types"),
  check("lint", "lint"),
  check("format", "format:check"),
  check("build", "build"),
  suite("unit", "unit", [vitestReporters], vitestReport, vitestCounts),
  suite("e2e", "e2e", [sideBySide, oneByOne], playwrightReport, playwrightCounts),
];

/**
 * The steps with these names, in their usual order; all of them for no names.
 * @param {readonly string[]} names
 */
export function chosenSteps(names) {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `There is no step ${unknown.join(", ")}. Steps: ${steps.map(({ name }) => name).join(", ")}`,
    );
  }
  return names.length === 0 ? steps : steps.filter(({ name }) => names.includes(name));
}

/**
 * Why a step cannot run, given what failed before it.
 * @param {string} name
 * @param {ReadonlySet<string>} failed
 */
export function obstacle(name, failed) {
  if (name !== "e2e") return undefined;
  if (failed.has("browser")) return "there is no browser";
  if (failed.has("build")) return "the build failed";
  return existsSync("dist/index.html") ? undefined : "there is no dist/; run `npm test -- build e2e`";
}
