import { staysTyped } from "./decode";
import type { EncodedText } from "./encode";
import { machineSpans } from "./machine-text";
import type { LanguagePack } from "./pack";
import { markPositions } from "./positions";
import type { RankedOutputs } from "./ranked-outputs";
import type { Vocabulary } from "./vocabulary";
import { decideWord, type WordDecision } from "./word-rule";
import { wordSpans } from "./words";

/** What is written for a line. */
export interface WrittenLine {
  /** Output symbol of each position. */
  readonly outputs: Uint8Array;
  /** 1 where text for machines stays as typed, whatever the network says. */
  readonly kept: Uint8Array;
  /** The words that are written otherwise than the network says letter by letter. */
  readonly words: readonly WordDecision[];
}

/**
 * What is written for a line that the network has read. Text for machines stays as typed, every word is in one script, the
 * user's choices (output symbols by position) stand, and no typed character is lost. Throws if the lengths differ.
 */
export function writeLine(
  encoded: EncodedText,
  outputs: RankedOutputs,
  choices: ReadonlyMap<number, number>,
  { pack, vocabulary }: { readonly pack: LanguagePack; readonly vocabulary: Vocabulary },
): WrittenLine {
  const { ids, characters } = encoded;
  if (outputs.length !== ids.length)
    throw new Error(`writeLine: ${outputs.length} outputs for ${ids.length} inputs; they must be as many`);
  const kept = markPositions(encoded, machineSpans(characters.join(""), pack));
  const written = Uint8Array.from(ids, (id) => vocabulary.identity[id]!);
  const context = { encoded, outputs, choices, pack, vocabulary };
  const words = wordSpans(encoded, kept, vocabulary).flatMap(
    (word) => decideWord(word, context, written) ?? [],
  );
  // Also those inside of text for machines, which is in no word.
  for (const [position, output] of choices) if (position < written.length) written[position] = output;
  keepTyped(encoded, written, vocabulary);
  return { outputs: written, kept, words };
}

/** "Belongs to the letter before" needs a letter before: behind anything that stays as typed a character stays too. */
function keepTyped({ ids }: EncodedText, written: Uint8Array, vocabulary: Vocabulary): void {
  let behindTyped = true;
  for (let at = 0; at < ids.length; at++) {
    if (behindTyped && written[at] === vocabulary.placeholder) written[at] = vocabulary.identity[ids[at]!]!;
    behindTyped = staysTyped(ids[at]!, written[at]!, vocabulary);
  }
}
