/** Runs a program with its output on ours and nothing on its input. Nothing here needs an installed package. */
import { spawn } from "node:child_process";

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [environment] set in addition to ours
 * @returns {Promise<number>} exit code; 1 when a signal ended it or it could not start
 */
export function runCommand(command, args, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...environment },
    });
    child.on("error", (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on("close", (code) => {
      resolve(code ?? 1);
    });
  });
}

/**
 * The same with its output kept, for programs that run side by side.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<{ exitCode: number, output: string }>} what it wrote to either stream, in its order
 */
export function runQuietly(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (/** @type {string} */ text) => (output += text));
    child.on("error", (error) => {
      resolve({ exitCode: 1, output: `${command} could not be started: ${error.message}\n` });
    });
    child.on("close", (code) => {
      resolve({ exitCode: code ?? 1, output });
    });
  });
}

/**
 * Runs npm: the one that started us if there is one, so that it is found on every system.
 * @param {readonly string[]} args
 */
export const runNpm = (args) => runCommand(...npmCommand(args));

/** @param {readonly string[]} args */
export const runNpmQuietly = (args) => runQuietly(...npmCommand(args));

/**
 * @param {readonly string[]} args
 * @returns {[command: string, args: readonly string[]]}
 */
function npmCommand(args) {
  const npm = process.env["npm_execpath"];
  return npm?.endsWith(".js") === true ? [process.execPath, [npm, ...args]] : ["npm", args];
}
