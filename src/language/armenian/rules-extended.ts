import type { ContextRule, RuleSet } from "../pack";
import { vowels } from "./alphabet";
import { spellingTable, spellings, type SpellingWeights } from "./spelling-table";

/**
 * What Eastern Armenians type today. Weights are estimated shares in chat, checked against letter-aligned counts of
 * real lines; habits of code writers and of the diaspora (w for շ, 6 for շ, 4 for չ, ou for ու, tz, rr) are in it with
 * small shares.
 */
const table: Readonly<Record<string, SpellingWeights>> = {
  ա: { a: 1 },
  բ: { b: 0.99, p: 0.01 },
  գ: { g: 0.99, k: 0.01 },
  դ: { d: 0.985, t: 0.015 },
  ե: { e: 0.985, ye: 0.015 },
  զ: { z: 1 },
  է: { e: 0.99, ee: 0.01 },
  ը: { y: 0.45, "@": 0.36, e: 0.16, i: 0.015, u: 0.015 },
  թ: { t: 0.935, th: 0.055, "t'": 0.01 },
  ժ: { j: 0.63, zh: 0.32, g: 0.02, jh: 0.02, dj: 0.01 },
  ի: { i: 0.985, y: 0.01, ee: 0.005 },
  լ: { l: 1 },
  խ: { x: 0.69, kh: 0.26, h: 0.025, gh: 0.02, q: 0.005 },
  ծ: { c: 0.56, ts: 0.36, tz: 0.03, dz: 0.02, "&": 0.015, tc: 0.015 },
  կ: { k: 0.98, q: 0.01, g: 0.01 },
  հ: { h: 1 },
  ձ: { dz: 0.86, z: 0.06, c: 0.04, ts: 0.02, d: 0.02 },
  ղ: { x: 0.49, gh: 0.47, g: 0.025, q: 0.01, kh: 0.005 },
  ճ: { ch: 0.58, j: 0.33, tch: 0.04, dj: 0.02, tw: 0.01, c: 0.01, "4": 0.01 },
  մ: { m: 1 },
  յ: { y: 0.94, j: 0.035, i: 0.025 },
  ն: { n: 1 },
  շ: { sh: 0.905, w: 0.04, "6": 0.02, s: 0.02, sch: 0.005, ch: 0.01 },
  ո: { o: 0.99, vo: 0.005, u: 0.005 },
  չ: { ch: 0.87, "4": 0.07, c: 0.02, tch: 0.015, sh: 0.01, j: 0.015 },
  պ: { p: 0.985, b: 0.015 },
  ջ: { j: 0.89, ch: 0.04, dj: 0.04, g: 0.015, jh: 0.01, dzh: 0.005 },
  ռ: { r: 0.965, rr: 0.03, "r'": 0.005 },
  ս: { s: 0.995, c: 0.005 },
  վ: { v: 0.955, w: 0.045 },
  տ: { t: 0.98, d: 0.02 },
  ր: { r: 1 },
  ց: { c: 0.7, ts: 0.26, tc: 0.015, tz: 0.015, ch: 0.01 },
  ւ: { v: 0.7, w: 0.3 },
  փ: { p: 0.945, ph: 0.045, "p'": 0.005, b: 0.005 },
  ք: { q: 0.75, k: 0.235, "k'": 0.01, kh: 0.005 },
  օ: { o: 0.995, oo: 0.005 },
  ֆ: { f: 0.99, ph: 0.01 },
  և: { ev: 0.87, yev: 0.09, ew: 0.015, eu: 0.01, yew: 0.005, "&": 0.01 },
  ու: { u: 0.95, ou: 0.03, oo: 0.01, y: 0.01 },
};

const startsWord = (before: string): boolean => before === "";
const endsWord = (_before: string, after: string): boolean => after === "";

/** The first rule of a letter that applies wins. */
const contexts: readonly ContextRule[] = [
  {
    letter: "ո",
    applies: (before, after) => startsWord(before) && after === "վ",
    spellings: spellings({ o: 0.85, vo: 0.14, wo: 0.01 }),
  },
  {
    letter: "ո",
    applies: startsWord,
    spellings: spellings({ vo: 0.88, o: 0.105, wo: 0.015 }),
  },
  { letter: "ե", applies: startsWord, spellings: spellings({ e: 0.78, ye: 0.22 }) },
  {
    letter: "ե",
    applies: (before) => vowels.has(before),
    spellings: spellings({ e: 0.93, ye: 0.07 }),
  },
  { letter: "դ", applies: endsWord, spellings: spellings({ d: 0.93, t: 0.07 }) },
  {
    letter: "և",
    applies: (before, after) => startsWord(before) && after === "",
    spellings: spellings({ ev: 0.83, yev: 0.12, ew: 0.015, yew: 0.005, "&": 0.03 }),
  },
  // functia: words with -ktsia as their Latin origin spells them
  {
    letter: "ց",
    applies: (before, after) => before === "կ" && after === "ի",
    spellings: spellings({ c: 0.6, ts: 0.28, t: 0.12 }),
  },
  // merci
  {
    letter: "ս",
    applies: (before, after) => before === "ր" && after === "ի",
    spellings: spellings({ s: 0.9, c: 0.1 }),
  },
];

/** Contextual spellings of chat, for training beside the 2016 table. */
export const rulesExtended: RuleSet = {
  name: "extended",
  description: "what people type today, with its habits at the start and the end of words",
  derivesCapitals: true,
  contexts,
  spellings: spellingTable(table),
};
