/**
 * Tells the built page the files of the piece that src/views/load-inside.ts loads after the rest. The page loads them
 * itself, and not through the bundler's import(), because that cannot be tried again.
 */
import { createHash } from "node:crypto";

const source = "/src/views/inside/Inside.tsx";

/** @returns {import("vite").Plugin} */
export function inside() {
  return {
    name: "tyun:inside",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle = {}, chunk: entry }) {
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const piece = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(source));
        if (!piece?.exports.includes("Inside"))
          throw new Error(`no chunk exports Inside of ${source}; src/views/load-inside.ts cannot load it`);
        const present = new Set([entry?.fileName, ...(entry?.imports ?? [])]);
        const missing = piece.imports.filter((file) => !present.has(file));
        if (missing.length > 0)
          throw new Error(
            `${piece.fileName} needs ${missing.join(", ")}, which the entry has not loaded: if that failed, it could not ` +
              `be tried again. See codeSplitting in vite.config.ts.`,
          );
        const styles = [...(piece.viteMetadata?.importedCss ?? [])].map((file) => ({
          file,
          integrity: integrityOf(bundle[file]),
        }));
        const content = JSON.stringify({ script: piece.fileName, styles });
        return [{ tag: "meta", attrs: { name: "tyun-inside", content }, injectTo: "head" }];
      },
    },
  };
}

/** @param {import("rolldown").OutputAsset | import("rolldown").OutputChunk | undefined} file */
function integrityOf(file) {
  if (file?.type !== "asset") throw new Error("the style sheet of src/views/inside has no file");
  return `sha256-${createHash("sha256").update(file.source).digest("base64")}`;
}
