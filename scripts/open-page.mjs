/** Opens an address in the user's browser, where there is one. */
import { spawn } from "node:child_process";

/**
 * The program that opens an address, or undefined where nobody would see the window: CI, ssh, no display.
 * @param {NodeJS.Platform} platform
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {readonly [string, ...string[]] | undefined}
 */
export function opener(platform, environment) {
  const is = (/** @type {string} */ name) => (environment[name] ?? "") !== "";
  if (is("CI") || is("SSH_CONNECTION")) return undefined;
  if (platform === "darwin") return ["open"];
  if (platform === "win32") return ["cmd", "/c", "start", ""];
  return is("DISPLAY") || is("WAYLAND_DISPLAY") ? ["xdg-open"] : undefined;
}

/** @param {string} address */
export function openPage(address) {
  const program = opener(process.platform, process.env);
  if (program === undefined) return;
  const [command, ...args] = program;
  const child = spawn(command, [...args, address], { stdio: "ignore", detached: true });
  child.on("error", () => undefined); // no such program: the address is on the screen anyway
  child.unref();
}
