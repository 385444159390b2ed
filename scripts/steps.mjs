/** The steps of `npm test`, each an npm script that also runs alone. */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { playwrightCounts, vitestCounts, withExitCode } from "./counts.mjs";
import { runNpm } from "./run-command.mjs";

/**
 * @typedef {import("./counts.mjs").Counts} Counts
 * @typedef {{ name: string, run: () => Promise<Counts> }} Step
 */

const reports = "node_modules/.cache/tyun";
const vitestReport = `${reports}/vitest.json`;

/** playwright.config.ts writes it. */
export const playwrightReport = `${reports}/playwright.json`;

/** @returns {Counts} */
const oneFailure = () => ({ passed: 0, failed: 1, skipped: 0 });

/**
 * A script that passes or fails as a whole.
 * @param {string} name
 * @param {string} script
 * @returns {Step}
 */
const check = (name, script) => ({
  name,
  run: async () =>
    (await runNpm(["run", "--silent", script])) === 0 ? { passed: 1, failed: 0, skipped: 0 } : oneFailure(),
});

/**
 * A script whose tests are counted one by one from the report that it writes.
 * @template Report
 * @param {string} name
 * @param {readonly string[]} script
 * @param {string} reportPath
 * @param {(report: Report) => Counts} count
 * @returns {Step}
 */
const suite = (name, script, reportPath, count) => ({
  name,
  async run() {
    mkdirSync(reports, { recursive: true });
    rmSync(reportPath, { force: true });
    const exitCode = await runNpm(["run", "--silent", ...script]);
    if (!existsSync(reportPath)) return oneFailure();
    const report = /** @type {Report} */ (JSON.parse(readFileSync(reportPath, "utf8")));
    return withExitCode(count(report), exitCode);
  },
});

const vitestReporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`];

export const steps = [
  check("types", "types"),
  check("lint", "lint"),
  check("format", "format:check"),
  suite("unit", ["unit", "--", ...vitestReporters], vitestReport, vitestCounts),
  check("build", "build"),
  suite("e2e", ["e2e"], playwrightReport, playwrightCounts),
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
