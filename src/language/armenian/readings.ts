import type { Reading } from "../readings";

/**
 * Letters of ISO 9985, BGN/PCGN, ALA-LC and Hübschmann-Meillet that are no plain Latin letters, decomposed (NFD), and
 * letters with a mark of aspiration. Where two systems disagree (č is չ in one and ճ in another), the network decides.
 */
const table: readonly (readonly [typed: string, latin: string, letters: string])[] = [
  ["c\u030c", "ch", "չճ"],
  ["c\u030c'", "ch'", "չ"],
  ["c\u0323\u030c", "ch", "ճ"],
  ["c\u0323", "ts", "ծ"],
  ["c\u0327", "ts", "ծ"],
  ["s\u030c", "sh", "շ"],
  ["z\u030c", "zh", "ժ"],
  ["j\u030c", "j", "ջ"],
  ["g\u0307", "gh", "ղ"],
  ["g\u0306", "gh", "ղ"],
  ["ł", "gh", "ղ"],
  ["e\u0304", "e", "է"],
  ["e\u0308", "y", "ը"],
  ["e\u030c", "y", "ը"],
  ["r\u0307", "r", "ռ"],
  ["r\u0323", "r", "ռ"],
  ["o\u0300", "o", "օ"],
  ["o\u0304", "o", "օ"],
  ["t'", "t'", "թ"],
  ["p'", "p'", "փ"],
  // Elision too: k'ez is քեզ, k'gam կգամ.
  ["k'", "k'", "քկ"],
  ["ch'", "ch'", "չ"],
  ["ts'", "ts'", "ց"],
  ["c'", "c'", "ցծ"],
];

export const readings: ReadonlyMap<string, Reading> = new Map(
  table.map(([typed, latin, letters]) => [typed, { latin, letters: [...letters] }]),
);
