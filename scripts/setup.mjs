/** Installs the packages when node_modules is not what package-lock.json asks for. Uses Node alone. */
import { existsSync, readFileSync } from "node:fs";
import { runNpm } from "./run-command.mjs";

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */

/**
 * @param {string} path
 * @returns {Record<string, LockedPackage>}
 */
function lockedPackages(path) {
  const lock = /** @type {{ packages: Record<string, LockedPackage> }} */ (
    JSON.parse(readFileSync(path, "utf8"))
  );
  return lock.packages;
}

/**
 * npm notes in node_modules/.package-lock.json what it installed. Comparing contents is safer than comparing dates,
 * which a checkout or a copy changes.
 * @param {string} lockPath
 * @param {string} installedPath
 */
export function isInstalled(
  lockPath = "package-lock.json",
  installedPath = "node_modules/.package-lock.json",
) {
  if (!existsSync(installedPath)) return false;
  const installed = lockedPackages(installedPath);
  return Object.entries(lockedPackages(lockPath)).every(([path, wanted]) => {
    const found = installed[path];
    if (path === "" || (found === undefined && wanted.optional === true)) return true; // the project; other systems
    return found?.version === wanted.version && found?.integrity === wanted.integrity;
  });
}

/** Says which Node is needed, because on an older one packages fail with errors that nobody understands. */
function checkNode() {
  const { engines } = /** @type {{ engines: { node: string } }} */ (
    JSON.parse(readFileSync("package.json", "utf8"))
  );
  const [major = 0, minor = 0] = engines.node.replace(/^>=/, "").split(".").map(Number);
  const [ourMajor = 0, ourMinor = 0] = process.versions.node.split(".").map(Number);
  if (ourMajor > major || (ourMajor === major && ourMinor >= minor)) return;
  throw new Error(
    `This is Node ${process.versions.node}; Tyun needs ${engines.node}. Install a newer Node.js.`,
  );
}

/** @throws {Error} when Node is too old or npm fails; npm has then already said why */
export async function ensureDependencies() {
  checkNode();
  if (isInstalled()) return;
  console.log("Installing packages (npm ci) ...");
  const code = await runNpm(["ci", "--no-audit", "--no-fund"]);
  if (code !== 0) throw new Error(`npm ci failed (exit code ${code}); see its message above`);
}
