/**
 * The top-level models/ folder at /models/: served as it is by the dev server, copied into the build. Files are
 * streamed, because an atlas may be large.
 */
import { createReadStream, existsSync } from "node:fs";
import { cp, realpath, stat } from "node:fs/promises";
import { basename, extname, join, resolve, sep } from "node:path";

/** @type {Record<string, string>} */
const contentTypes = {
  ".json": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".wasm": "application/wasm",
};

/**
 * The real path of a requested file, or undefined when there is no such file inside the folder. Hidden files and
 * links that lead out of the folder count as missing.
 * @param {string} folder
 * @param {string} requested path from the address, below the folder, still percent-encoded
 */
export async function fileInside(folder, requested) {
  try {
    const path = decodeURIComponent(requested.replace(/[?#].*$/s, ""));
    if (path.split(/[\\/]/).some((part) => part.startsWith("."))) return undefined;
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
    return file.startsWith(root + sep) && (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined; // no such file, a malformed escape, or a NUL in the name
  }
}

/**
 * @param {string} folder
 * @returns {import("vite").Connect.NextHandleFunction}
 */
function serveFolder(folder) {
  return (request, response) => {
    void fileInside(folder, request.url ?? "").then(async (file) => {
      if (file === undefined) {
        response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" });
        response.end(`models${request.url ?? ""} does not exist\n`);
        return;
      }
      response.writeHead(200, {
        "Content-Type": contentTypes[extname(file)] ?? "application/octet-stream",
        "Content-Length": (await stat(file)).size,
        "Cache-Control": "no-cache",
      });
      if (request.method === "HEAD") response.end();
      else
        createReadStream(file)
          .on("error", () => response.destroy())
          .pipe(response);
    });
  };
}

/**
 * @param {string} folder
 * @param {string} target
 */
async function copyFolder(folder, target) {
  const root = await realpath(folder);
  await cp(root, target, {
    recursive: true,
    dereference: true,
    async filter(source) {
      const real = await realpath(source);
      return real === root || (real.startsWith(root + sep) && !basename(source).startsWith("."));
    },
  });
}

/** @returns {import("vite").Plugin} */
export function models() {
  let folder = "";
  let target = "";
  return {
    name: "tyun:models",
    configResolved(config) {
      folder = join(config.root, "models");
      target = resolve(config.root, config.build.outDir, "models");
    },
    configureServer(server) {
      server.middlewares.use("/models", serveFolder(folder));
    },
    async writeBundle() {
      if (existsSync(folder)) await copyFolder(folder, target);
    },
  };
}
