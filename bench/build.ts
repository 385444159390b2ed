import { build } from "vite";
import { fileURLToPath } from "node:url";
import { kernels } from "../scripts/kernels-plugin.mjs";
import { models } from "../scripts/models-plugin.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The built bench page: bench/page/index.html inside this folder. */
export const BENCH_FOLDER = "node_modules/.cache/tyun/bench-page";

/** The product, built from the present source. */
export const PRODUCT_FOLDER = "node_modules/.cache/tyun/bench-product";

/** Builds the page that holds the contenders, like the product. */
export async function buildBenchPage(): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: "warn",
    plugins: [models(), kernels()],
    publicDir: false,
    worker: { format: "es" },
    build: {
      target: "es2022",
      outDir: BENCH_FOLDER,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 10_000, // all of tfjs is here, as a peer
      rolldownOptions: {
        input: fileURLToPath(new URL("page/index.html", import.meta.url)),
        checks: { bundlerTimings: false },
      },
    },
  });
}

/** Builds the product as `npm run build` does, elsewhere. */
export async function buildProduct(): Promise<void> {
  await build({
    root,
    configFile: `${root}/vite.config.ts`,
    logLevel: "warn",
    build: { outDir: PRODUCT_FOLDER, emptyOutDir: true, sourcemap: false },
  });
}
