import type { ComponentType } from "react";
import { pageFileError } from "./page-file";

/** Files of the piece, relative to the page, as scripts/inside-plugin.mjs wrote them into the built page. */
interface InsideFiles {
  readonly script: string;
  readonly styles: readonly { readonly file: string; readonly integrity: string }[];
}

/**
 * Loads the inside of the network. A browser keeps a failed import for ever, so another attempt takes another address;
 * what the piece imports is there already and stays the same. Rejects with a PageFileError.
 */
export async function loadInside(attempt: number): Promise<ComponentType> {
  const files = insideFiles();
  // The dev server has no files but those of the source.
  if (files === undefined) return (await import("./inside/Inside")).Inside;
  const addressOf = (file: string): string =>
    new URL(attempt === 0 ? file : `${file}?again=${Date.now()}`, document.baseURI).href;
  const [Inside] = await Promise.all([
    loadScript(addressOf(files.script)),
    ...files.styles.map(({ file, integrity }) => loadStyles(addressOf(file), integrity)),
  ]);
  return Inside;
}

function insideFiles(): InsideFiles | undefined {
  const written = document.querySelector<HTMLMetaElement>('meta[name="tyun-inside"]');
  return written === null ? undefined : (JSON.parse(written.content) as InsideFiles);
}

/** The script, once it is here. */
let script: ComponentType | undefined;

async function loadScript(address: string): Promise<ComponentType> {
  if (script !== undefined) return script;
  try {
    const module = (await import(/* @vite-ignore */ address)) as { readonly Inside?: ComponentType };
    if (module.Inside === undefined) throw new Error("it is cut off");
    script = module.Inside;
    return script;
  } catch (error) {
    throw await pageFileError(address, error);
  }
}

/** Integrity values of the style sheets that are here. */
const loaded = new Set<string>();

async function loadStyles(address: string, integrity: string): Promise<void> {
  if (loaded.has(integrity)) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = address;
  // Half a style sheet is a valid one too.
  link.integrity = integrity;
  try {
    await new Promise<void>((resolve, reject) => {
      link.onload = () => {
        // One of another type is refused, but counts as loaded.
        if ((link.sheet?.cssRules.length ?? 0) > 0) resolve();
        else reject(new Error("it is no style sheet"));
      };
      link.onerror = () => reject(new Error("it is not what was built"));
      document.head.append(link);
    });
    loaded.add(integrity);
  } catch (error) {
    link.remove();
    throw await pageFileError(address, error);
  }
}
