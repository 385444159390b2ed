import type { LanguagePack } from "../pack";
import {
  foldings,
  fullStops,
  letterLikeInputs,
  lowerLetters,
  otherInputs,
  upperLetters,
  vowels,
} from "./alphabet";
import { endings } from "./endings";
import { normalizeArmenian, toArmenianLowerCase, toArmenianUpperCase } from "./normalize";
import { page } from "./page";
import { probes } from "./probes";
import { armenianPunctuation } from "./punctuation";
import { readings } from "./readings";
import { wordsLikeDomains } from "./words-like-domains";
import { rules2016 } from "./rules-2016";
import { rulesExtended } from "./rules-extended";

/** Eastern Armenian in reformed spelling. */
export const armenian: LanguagePack = {
  code: "hy",
  name: "Armenian",
  page,
  lowerLetters,
  upperLetters,
  vowels,
  letterLikeInputs,
  otherInputs,
  foldings,
  fullStops,
  endings,
  readings,
  wordsLikeDomains,
  ruleSets: { "2016": rules2016, extended: rulesExtended },
  defaultRules: "2016",
  probes,
  normalize: normalizeArmenian,
  toLowerCase: toArmenianLowerCase,
  toUpperCase: toArmenianUpperCase,
  nativePunctuation: armenianPunctuation,
};
