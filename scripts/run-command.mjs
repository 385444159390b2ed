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
 * Runs npm: the one that started us if there is one, so that it is found on every system.
 * @param {readonly string[]} args
 */
export function runNpm(args) {
  const npm = process.env["npm_execpath"];
  return npm?.endsWith(".js") === true
    ? runCommand(process.execPath, [npm, ...args])
    : runCommand("npm", args);
}
