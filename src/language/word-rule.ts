/**
 * A word is written in one script. The network decides letter by letter, and where it hesitates it may give `gիtub`; here a
 * whole word chooses the most probable of: all native; all as typed; a Latin stem with a native ending (`loadը`). The
 * probability of a reading is the product of the network's own for its positions; where the native part behind a stem is no
 * ending, e^-6 of it.
 */
import { nativeTest } from "./clean-line";
import { staysTyped } from "./decode";
import type { EncodedText } from "./encode";
import type { LanguagePack } from "./pack";
import { estimatedProbability, type RankedOutputs } from "./ranked-outputs";
import type { Vocabulary } from "./vocabulary";
import type { WordSpan } from "./words";

/** What was decided about a word. */
export interface WordDecision extends WordSpan {
  /** First native position: `start` if all is native, `end` if all stays as typed. */
  readonly nativeFrom: number;
  /** Log of how many times as probable the decision is as the best other one, 0 or more; Infinity if there is no other. */
  readonly lead: number;
}

/** What the rule needs to know of a line. */
export interface WordContext {
  readonly encoded: EncodedText;
  readonly outputs: RankedOutputs;
  /** The user's decisions: output symbols by position. They count as certain. */
  readonly choices: ReadonlyMap<number, number>;
  readonly pack: LanguagePack;
  readonly vocabulary: Vocabulary;
}

/** A stem has at least so many Latin letters. */
const SHORTEST_STEM = 2;

/**
 * Log probability of anything but an ending behind a Latin stem: one word in 400, an estimate. Without it a word that the
 * network half knows is cut where it begins to hesitate: `foldeրը`.
 */
const NO_ENDING = -6;

/**
 * An ending takes at most so many typed positions: nine letters of two or three. A word of a thousand letters, as text without
 * spaces has, is not spelled out at each of its places to learn that it is none.
 */
const LONGEST_ENDING = 24;

/** Log probability of what the user has decided against: possible only where nothing else is. */
const AGAINST_CHOICE = -1000;

/**
 * Decides about a word and writes the decision into `written` (output symbols by position). Returns the decision if it is
 * another than the network's, letter by letter.
 */
export function decideWord(
  word: WordSpan,
  context: WordContext,
  written: Uint8Array,
): WordDecision | undefined {
  // Nearly all words: where the likeliest symbols make a word, nothing else can be more probable.
  if (writeLikeliest(word, context, written)) return undefined;
  const native = bestNative(word, context);
  const { nativeFrom, lead } = bestSplit(word, context, native);
  const { ids } = context.encoded;
  for (let at = word.start; at < nativeFrom; at++)
    written[at] = context.choices.get(at) ?? context.vocabulary.identity[ids[at]!]!;
  written.set(nativeSymbols(nativeFrom - word.start, native), nativeFrom);
  return { ...word, nativeFrom, lead };
}

/** Writes the likeliest symbols (or the user's), and tells whether they are a word in one script. */
function writeLikeliest(
  { start, end }: WordSpan,
  { encoded, outputs, choices, pack, vocabulary }: WordContext,
  written: Uint8Array,
): boolean {
  const { identity, placeholder } = vocabulary;
  let [stem, native, behindLetter, unread] = [0, false, false, false];
  let [nativeFrom, ownEnding] = [end, false];
  for (let at = start; at < end; at++) {
    const id = encoded.ids[at]!;
    const symbol = choices.get(at) ?? outputs.symbols[at * outputs.count]!;
    const wanted = encoded.wanted?.get(at);
    // As a whole Latin word a letter of a scholarly romanization may stay; in a native word it may not.
    unread ||= wanted?.includes(symbol) === false;
    written[at] = symbol;
    if (staysTyped(id, symbol, vocabulary)) {
      if (vocabulary.latin[id]) {
        if (native) return false;
        stem++;
      }
      // Letters of the language that were typed behind a stem are the writer's own decision.
      if (isTypedNative(at, encoded, pack, vocabulary)) {
        ownEnding ||= !native;
        native = true;
      }
      behindLetter = false;
      written[at] = identity[id]!;
      continue;
    }
    if (symbol === placeholder ? !behindLetter : !vocabulary.native[symbol]) return false;
    if (!native && stem > 0 && stem < SHORTEST_STEM) return false;
    if (!native) nativeFrom = at;
    native = behindLetter = true;
  }
  if (stem > 0 && native && !ownEnding && !isEnding(written.subarray(nativeFrom, end), pack, vocabulary))
    return false;
  return !(native && unread);
}

/** The best way to write a position and all behind it natively. */
interface Step {
  readonly score: number;
  readonly symbol: number;
  /** It is a native letter or belongs to one, so that a placeholder may follow. */
  readonly letter: boolean;
}

interface NativePaths {
  /** By position of the word: the best step where a native letter stands before. */
  readonly behindLetter: readonly Step[];
  /** Where something stands before that stays as typed, or nothing. */
  readonly behindTyped: readonly Step[];
}

/** Viterbi's algorithm from the word's end, over two states: whether a placeholder may come next. */
function bestNative({ start, end }: WordSpan, context: WordContext): NativePaths {
  const behindLetter = new Array<Step>(end - start);
  const behindTyped = new Array<Step>(end - start);
  for (let at = end - 1; at >= start; at--) {
    const steps = nativeSteps(at, context).map((step) => {
      const next = (step.letter ? behindLetter : behindTyped)[at + 1 - start];
      return { ...step, score: step.score + (next?.score ?? 0) };
    });
    const { placeholder } = context.vocabulary;
    behindLetter[at - start] = best(steps);
    behindTyped[at - start] = best(steps.filter(({ symbol }) => symbol !== placeholder));
  }
  return { behindLetter, behindTyped };
}

const best = (steps: readonly Step[]): Step => steps.reduce((a, b) => (b.score > a.score ? b : a));

/** Everything that a position can be in a native word; the last is the typed character, where nothing else is left. */
function nativeSteps(at: number, context: WordContext): Step[] {
  const { encoded, outputs, choices, vocabulary } = context;
  const { identity, placeholder, replaceable } = vocabulary;
  const id = encoded.ids[at]!;
  const typed = identity[id]!;
  if (!replaceable[id]) return [{ score: 0, symbol: typed, letter: false }];
  const chosen = choices.get(at);
  if (chosen !== undefined) {
    const latin = chosen === typed && vocabulary.latin[id] === 1;
    const step = { score: latin ? AGAINST_CHOICE : 0, symbol: chosen, letter: chosen !== typed };
    return chosen === placeholder ? [step, { score: AGAINST_CHOICE, symbol: typed, letter: false }] : [step];
  }
  const wanted = encoded.wanted?.get(at);
  const symbols = wanted ?? nativeCandidates(at, context);
  const steps = symbols.map((symbol) => ({ score: logOf(outputs, at, symbol), symbol, letter: true }));
  // A digit or sign in a native word may be itself; a Latin letter only where the network offers nothing native.
  const sign = wanted === undefined && !vocabulary.latin[id];
  const score = sign ? logOf(outputs, at, typed) : 2 * AGAINST_CHOICE;
  return [...steps, { score, symbol: typed, letter: false }];
}

/** The placeholder and the native letters among the outputs kept. */
function nativeCandidates(at: number, { outputs, vocabulary }: WordContext): number[] {
  const { symbols, count } = outputs;
  const kept = symbols.subarray(at * count, (at + 1) * count);
  return [vocabulary.placeholder, ...Array.from(kept).filter((symbol) => vocabulary.native[symbol])];
}

/** Whether a letter of the language itself was typed at a position. */
const isTypedNative = (
  at: number,
  { ids, characters }: EncodedText,
  pack: LanguagePack,
  { unknown }: Vocabulary,
): boolean => ids[at] === unknown && nativeTest(pack)(Array.from(characters[at]!)[0] ?? "");

/** Whether native symbols are an ending that a Latin stem may take. */
function isEnding(
  symbols: ArrayLike<number>,
  { endings, toLowerCase }: LanguagePack,
  vocabulary: Vocabulary,
): boolean {
  const letters = Array.from(symbols, (symbol) =>
    symbol === vocabulary.placeholder ? "" : vocabulary.outputs[symbol]!,
  );
  return endings.has(toLowerCase(letters.join("")));
}

/** The symbols of the best native reading from a position on that stands behind a stem. */
function nativeSymbols(from: number, { behindLetter, behindTyped }: NativePaths): number[] {
  const symbols: number[] = [];
  let letter = false;
  for (let at = from; at < behindTyped.length; at++) {
    const step: Step = (letter ? behindLetter : behindTyped)[at]!;
    symbols.push(step.symbol);
    letter = step.letter;
  }
  return symbols;
}

/** Where the native part of a word best begins. */
function bestSplit(
  { start, end }: WordSpan,
  context: WordContext,
  native: NativePaths,
): Pick<WordDecision, "nativeFrom" | "lead"> {
  const { encoded, pack, vocabulary } = context;
  const { behindTyped } = native;
  const priorOf = (from: number): number => {
    const mayBe = end - from <= LONGEST_ENDING;
    return mayBe && isEnding(nativeSymbols(from - start, native), pack, vocabulary) ? 0 : NO_ENDING;
  };
  let top = { from: start, score: behindTyped[0]!.score };
  let second = -Infinity;
  let latin = 0;
  let stem = 0;
  for (let at = start; at < end; at++) {
    // Letters that were typed in the native script begin the native part at the latest.
    if (isTypedNative(at, encoded, context.pack, vocabulary)) break;
    latin += latinScore(at, context);
    if (vocabulary.latin[encoded.ids[at]!]) stem++;
    const from = at + 1;
    const own = from < end && isTypedNative(from, encoded, pack, vocabulary);
    if (from < end && !own && (stem < SHORTEST_STEM || !behindTyped[from - start]!.letter)) continue;
    const score = latin + (from < end ? behindTyped[from - start]!.score + (own ? 0 : priorOf(from)) : 0);
    if (score > top.score) {
      second = top.score;
      top = { from, score };
    } else second = Math.max(second, score);
  }
  return { nativeFrom: top.from, lead: top.score - second };
}

/** Log probability that a position stays as typed. */
function latinScore(at: number, { encoded, outputs, choices, vocabulary }: WordContext): number {
  const id = encoded.ids[at]!;
  if (!vocabulary.replaceable[id]) return 0;
  const typed = vocabulary.identity[id]!;
  const chosen = choices.get(at);
  if (chosen !== undefined) return chosen === typed ? 0 : AGAINST_CHOICE;
  return logOf(outputs, at, typed);
}

function logOf(outputs: RankedOutputs, at: number, symbol: number): number {
  return Math.log(Math.max(estimatedProbability(outputs, at, symbol), Number.MIN_VALUE));
}
