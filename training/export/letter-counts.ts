import { createReadStream } from "node:fs";
import type { LanguagePack } from "../../src/language/pack";
import type { Vocabulary } from "../../src/language/vocabulary";

/** How often each native letter occurs in a shard's output symbols (one byte per position). */
export async function countLetters(
  path: string,
  pack: LanguagePack,
  vocabulary: Vocabulary,
): Promise<Record<string, number>> {
  const counts = new Float64Array(256);
  for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>)
    for (const symbol of chunk) counts[symbol]!++;
  return Object.fromEntries(
    [...pack.lowerLetters, ...pack.upperLetters].map((letter) => [
      letter,
      counts[vocabulary.outputIndex.get(letter)!]!,
    ]),
  );
}
