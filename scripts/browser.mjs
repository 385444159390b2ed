/**
 * Finds a Chromium for the tests that need a browser, or installs one: TYUN_CHROMIUM, Playwright's own, Playwright's
 * download, one that is already on the system, Debian's package. `node scripts/browser.mjs` prints its path.
 */
import { spawn, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { runCommand } from "./run-command.mjs";

/** How tests start Chromium. */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), // Chromium's sandbox refuses to run as root
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // WebGL without a graphics card. The page itself is drawn without one too: software WebGL for that takes twice as long.
  "--enable-unsafe-swiftshader",
];

const systemNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const downloadNote = "node_modules/.cache/tyun/browser-download-failed.json";
const noteHoldsMs = 7 * 24 * 3600 * 1000;
/** How long a download may take to begin, and then for each tenth of the file (17 MB). */
const beginMs = 20_000;
const tenthMs = 90_000;

const playwrightCli = createRequire(import.meta.url).resolve("@playwright/test/cli");

/**
 * A Chromium that is already here. `undefined` when there is none that runs.
 * @returns {string | undefined}
 */
export function findChromium() {
  return fromEnvironment() ?? playwrightsOwn() ?? fromSystem();
}

/**
 * @returns {Promise<string>}
 * @throws {Error} that says what to install, when there is no browser and none can be installed
 */
export async function ensureChromium() {
  return (
    fromEnvironment() ??
    playwrightsOwn() ??
    (await downloaded()) ??
    fromSystem() ??
    (await fromDebian()) ??
    nothingFound()
  );
}

function fromEnvironment() {
  const path = process.env["TYUN_CHROMIUM"];
  if (path === undefined || path === "") return undefined;
  if (runs(path)) return path;
  throw new Error(`TYUN_CHROMIUM is ${path}, which does not run. Set it to a Chromium, or unset it.`);
}

function playwrightsOwn() {
  const path = chromium.executablePath();
  return runs(path) ? path : undefined;
}

function fromSystem() {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return systemNames.flatMap((name) => folders.map((folder) => join(folder, name))).find(runs);
}

async function downloaded() {
  if (failedBefore()) return undefined;
  console.log("No Chromium of Playwright's here; trying to download it ...");
  if (await download()) return playwrightsOwn();
  mkdirSync(dirname(downloadNote), { recursive: true });
  writeFileSync(downloadNote, JSON.stringify({ browser: chromium.executablePath(), time: Date.now() }));
  console.log("The download failed; not tried again for a week. Looking for another Chromium.");
  return undefined;
}

async function fromDebian() {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return undefined;
  console.log("Installing Debian's chromium package ...");
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  const install = ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-core"];
  const installed =
    (await runCommand("apt-get", ["update"], quiet)) === 0 &&
    (await runCommand("apt-get", install, quiet)) === 0;
  return installed ? fromSystem() : undefined;
}

/** @returns {never} */
function nothingFound() {
  throw new Error(
    "No Chromium for the tests that need a browser. Run `npx playwright install --with-deps chromium`, or install your " +
      "system's chromium package, or set TYUN_CHROMIUM to the path of a Chromium or Chrome.",
  );
}

/**
 * Whether the program is there and starts. It may be there and lack system libraries.
 * @param {string} path
 */
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  // On Windows `--version` opens a window instead of printing.
  return process.platform === "win32" || spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;
}

/** Whether the download of this very browser failed lately. */
function failedBefore() {
  if (!existsSync(downloadNote)) return false;
  const note = /** @type {{ browser: string, time: number }} */ (
    JSON.parse(readFileSync(downloadNote, "utf8"))
  );
  return note.browser === chromium.executablePath() && Date.now() - note.time < noteHoldsMs;
}

/**
 * `playwright install`, stopped when it stalls, so that a closed network costs seconds and not minutes.
 * @returns {Promise<boolean>} whether it succeeded
 */
function download() {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [playwrightCli, "install", "chromium", "--no-shell"], {
      stdio: ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32", // a process group, to stop the download's own child with it
      env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "5000" },
    });
    const stop = () => {
      if (child.pid !== undefined && process.platform !== "win32") process.kill(-child.pid, "SIGKILL");
      else child.kill("SIGKILL");
    };
    let stalled = setTimeout(stop, beginMs);
    child.stdout.on("data", (/** @type {Buffer} */ chunk) => {
      const text = chunk.toString();
      if (!/\d+%/.test(text)) return;
      process.stdout.write(text);
      clearTimeout(stalled);
      stalled = setTimeout(stop, tenthMs);
    });
    child.stderr.resume();
    child.on("close", (code) => {
      clearTimeout(stalled);
      resolve(code === 0);
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await ensureChromium());
