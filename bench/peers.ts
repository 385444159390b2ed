/**
 * The peers that are not dependencies: fetched once, by npm, into a folder that git ignores and `npm ci` leaves alone. They
 * are hundreds of megabytes that only `npm run bench` needs, and one of them downloads more from elsewhere when its install
 * script runs.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { runNpm } from "../scripts/run-command.mjs";
import type { OnnxRuntime } from "./contenders/onnx-runtime";

const FOLDER = ".cache/bench-peers";
const VERSIONS = { "onnxruntime-web": "1.30.0", "onnxruntime-node": "1.30.0" };

export type PeerPackage = keyof typeof VERSIONS;

/** Where ONNX Runtime Web's files for the browser lie. */
export const ONNX_WEB_FOLDER = `${FOLDER}/node_modules/onnxruntime-web/dist`;

/** What each package is, for the table: "onnxruntime-web 1.30.0". */
export const peerTitle = (name: PeerPackage): string => `${name} ${VERSIONS[name]}`;

/** Fetches what is missing; a peer that cannot be had is reported by `hasPeer` and does not stop the others. */
export async function fetchPeers(): Promise<void> {
  const names = Object.keys(VERSIONS) as PeerPackage[];
  if (names.every(hasPeer)) return;
  console.log("Fetching the peers (npm install) ...");
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/package.json`, JSON.stringify({ private: true, dependencies: VERSIONS }, null, 2));
  await runNpm(["install", "--prefix", FOLDER, "--ignore-scripts", "--no-audit", "--no-fund"]);
}

/** Whether a peer is here in the right version. */
export function hasPeer(name: PeerPackage): boolean {
  const file = `${FOLDER}/node_modules/${name}/package.json`;
  if (!existsSync(file)) return false;
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version === VERSIONS[name];
}

/** ONNX Runtime native. Throws if its program file does not fit this system. */
export function requireOnnxNative(): OnnxRuntime {
  const require = createRequire(new URL(`../${FOLDER}/package.json`, import.meta.url));
  return require("onnxruntime-node") as OnnxRuntime;
}
