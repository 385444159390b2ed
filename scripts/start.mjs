/**
 * `npm start`: installs what is missing, builds the page, serves it and opens it. Ctrl-C ends it. PORT chooses the
 * port; without it, the first free one from 4173 on.
 */
import { chdir } from "node:process";
import { fileURLToPath } from "node:url";
import { openPage } from "./open-page.mjs";
import { ensureDependencies } from "./setup.mjs";

/** The port that PORT asks for, if it does. */
function wantedPort() {
  const text = process.env["PORT"];
  if (text === undefined || text === "") return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`PORT is ${text}. It must be a whole number from 1 to 65535.`);
}

async function buildAndServe() {
  const port = wantedPort();
  await ensureDependencies();
  const { build, preview } = await import("vite"); // installed only now
  await build({ logLevel: "warn" });
  return preview({ preview: { port: port ?? 4173, strictPort: port !== undefined } });
}

async function main() {
  const server = await buildAndServe();
  const quit = () => {
    console.log("\nBye.");
    process.exit(0);
  };
  process.on("SIGINT", quit);
  process.on("SIGTERM", quit);
  const address = server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0];
  if (address === undefined) throw new Error("The server has no address.");
  console.log(`\n  Tyun is at ${address}\n  Press Ctrl-C to stop.\n`);
  openPage(address);
}

chdir(fileURLToPath(new URL("..", import.meta.url)));
try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
