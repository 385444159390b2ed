/** The 38 letters, then և and the digraph ու, which act as letters of their own. */
export const lowerLetters: readonly string[] = [..."աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ", "և", "ու"];

/** և has no capital: at the start of a sentence it is Եվ, in capitals ԵՎ. */
export const upperLetters: readonly string[] = [..."ԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖ", "Ու", "ՈՒ"];

export const vowels: ReadonlySet<string> = new Set(["ա", "ե", "է", "ը", "ի", "ո", "օ", "ու"]);

/** 4 is often չ, 6 is often շ, @ is ը, & is ծ, and an apostrophe marks aspiration (t' for թ). */
export const letterLikeInputs: ReadonlySet<string> = new Set(["4", "6", "@", "&", "'"]);

/** The input symbols that are not Latin letters. 0 stands for the digits that are never letters, + for other signs. */
export const otherInputs: readonly string[] = [..." .,:;-?!/()\"'@&460+#"];

/** The Armenian full stop, and what people type and print for it: a colon, a full stop, and the leader that looks like one. */
export const fullStops: readonly string[] = ["։", ":", ".", "\u2024"];

/** Groups of characters that the network need not tell apart, by the symbol that stands for them. */
const foldingGroups: Readonly<Record<string, string>> = {
  " ": "\t\u00a0\u2002\u2003\u2009\u202f",
  "0": "1235789",
  ".": "․…",
  ",": "՝`",
  ":": "։",
  "-": "–—―‒‐‑−֊",
  "(": "[{",
  ")": "]}",
  "/": "\\|",
  '"': "«»“”„″",
  "'": "’‘ʼʻʿ´",
  "@": "əƏ",
  "+": "=*%$_~^<>№",
};

/** Character -> input symbol. */
export const foldings: ReadonlyMap<string, string> = new Map(
  Object.entries(foldingGroups).flatMap(([symbol, characters]) =>
    Array.from(characters, (character): [string, string] => [character, symbol]),
  ),
);
