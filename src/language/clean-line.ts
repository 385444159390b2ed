import type { LanguagePack } from "./pack";

const CONTROL = /\p{Cc}/gu;

/**
 * A line of native text as the network is trained on it: canonical spelling, single spaces, no control characters.
 * Undefined if fewer than half of its letters are native, or it has fewer than two of them.
 */
export function cleanLine(line: string, pack: LanguagePack): string | undefined {
  const text = pack.normalize(line).replace(CONTROL, " ").replace(/\s+/g, " ").trim();
  let native = 0;
  let letters = 0;
  const isNative = nativeTest(pack);
  for (const character of text) {
    if (isNative(character)) native++;
    if (/\p{L}/u.test(character)) letters++;
  }
  return native >= 2 && native * 2 >= letters ? text : undefined;
}

const tests = new WeakMap<LanguagePack, (character: string) => boolean>();

/** Whether a code point belongs to a letter of the language. */
export function nativeTest(pack: LanguagePack): (character: string) => boolean {
  let test = tests.get(pack);
  if (test === undefined) {
    const points = new Set([...pack.lowerLetters, ...pack.upperLetters].flatMap((letter) => [...letter]));
    test = (character) => points.has(character);
    tests.set(pack, test);
  }
  return test;
}
