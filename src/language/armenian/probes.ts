import type { ReadyProbe } from "../pattern/ready-probes";
import { vowels } from "./alphabet";

/** Endings that follow the plural: case, article, possessive. */
const AFTER_PLURAL = "ի|ին|ից|ով|ում|ը|ն|ս|դ|իս|իդ";

/** The plural suffix with whatever case or article; ուներ and չուներ are forms of a verb. */
const PLURAL = String.raw`(?<=\p{L})(?<!(?<!\p{L})չ?ու)ներ(?=(?:${AFTER_PLURAL})?(?!\p{L}))`;

/** Digraphs first: ու must not be read as ո. */
const anyVowel = [...vowels].sort((a, b) => b.length - a.length).join("|");

/** What to look for in Armenian text; `tyun` is the article's. */
export const probes: readonly ReadyProbe[] = [
  {
    id: "tyun",
    name: "tyun",
    side: "latin",
    pattern: "tyun",
    syntax: "plain",
    ignoreCase: true,
    compared: "same letters",
  },
  native("vowels", "vowels", anyVowel, "others"),
  {
    id: "after-u",
    name: "after u",
    side: "latin",
    pattern: String.raw`(?<=u)\p{L}`,
    syntax: "regexp",
    ignoreCase: true,
    compared: "same letters",
  },
  native("plural-ner", "plural -ner", PLURAL, "same letters"),
];

function native(id: string, name: string, pattern: string, compared: ReadyProbe["compared"]): ReadyProbe {
  return { id, name, side: "native", pattern, syntax: "regexp", ignoreCase: true, compared };
}
