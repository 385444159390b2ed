import { readFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { fileInside } from "../scripts/models-plugin.mjs";

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

/** Already compressed. */
const COMPRESSED = new Set([".woff2", ".png", ".ico"]);

export interface ServeOptions {
  /** Folders by the start of their addresses, the longest first. */
  readonly folders: readonly (readonly [prefix: string, folder: string])[];
  readonly headers: Readonly<Record<string, string>>;
  /** Send bodies gzipped, as any web host does. */
  readonly compress: boolean;
}

/** A file that was sent: its path and the bytes of its body as sent. */
export interface SentFile {
  readonly path: string;
  readonly bytes: number;
}

export interface Server {
  /** Ends in "/". */
  readonly address: string;
  /** Every file sent so far; may be emptied. */
  readonly sent: SentFile[];
  close(): void;
}

/** Serves folders from memory on a free port of this machine, so that neither disk nor compression is measured. */
export async function serve({ folders, headers, compress }: ServeOptions): Promise<Server> {
  const bodies = new Map<string, Promise<Body | undefined>>();
  const sent: SentFile[] = [];
  const load = (path: string): Promise<Body | undefined> => {
    const known = bodies.get(path) ?? loadBody(folders, path, compress);
    bodies.set(path, known);
    return known;
  };
  const listener: RequestListener = (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    void load(path).then((body) => {
      if (body === undefined) {
        response.writeHead(404, { "Content-Type": "text/plain" }).end(`${path} does not exist\n`);
        return;
      }
      sent.push({ path, bytes: body.bytes.length });
      response.writeHead(200, { ...headers, ...body.headers }).end(body.bytes);
    });
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}/`,
    sent,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

interface Body {
  readonly bytes: Uint8Array;
  readonly headers: Readonly<Record<string, string | number>>;
}

async function loadBody(
  folders: ServeOptions["folders"],
  path: string,
  compress: boolean,
): Promise<Body | undefined> {
  const [prefix, folder] = folders.find(([start]) => path.startsWith(start)) ?? ["", ""];
  const below = path.slice(prefix.length);
  const file = await fileInside(folder, below === "" ? "index.html" : below);
  if (file === undefined) return undefined;
  const extension = extname(file);
  const plain = await readFile(file);
  const zipped = compress && !COMPRESSED.has(extension);
  const bytes = zipped ? await promisify(gzip)(plain) : plain;
  return {
    bytes,
    headers: {
      "Content-Type": CONTENT_TYPES[extension] ?? "application/octet-stream",
      "Content-Length": bytes.length,
      ...(zipped ? { "Content-Encoding": "gzip" } : {}),
    },
  };
}
