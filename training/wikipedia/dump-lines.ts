import type { LanguagePack } from "../../src/language/pack";
import { cleanLine } from "../clean";
import { DumpReader } from "./dump-reader";
import { wikitextParagraphs } from "./wikitext";

/** Lines of the articles that a piece of the dump completes. */
export interface DumpLines {
  readonly articles: number;
  readonly lines: readonly string[];
}

/** The paragraphs of a dump's articles that are mostly in the language's letters. Throws if the dump is damaged. */
export async function* dumpLines(
  chunks: AsyncIterable<string>,
  pack: LanguagePack,
): AsyncGenerator<DumpLines> {
  const reader = new DumpReader();
  for await (const chunk of chunks) {
    const articles = reader.push(chunk).filter((page) => page.namespace === 0 && !page.redirect);
    const paragraphs = articles.flatMap(({ text }) => wikitextParagraphs(text, reader.mediaNamespaces));
    yield {
      articles: articles.length,
      lines: paragraphs.filter((line) => cleanLine(line, pack) !== undefined),
    };
  }
  reader.close();
}
