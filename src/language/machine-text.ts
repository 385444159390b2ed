import { LinkifyIt } from "linkify-it";
import domains from "tlds";
import type { LanguagePack } from "./pack";

/** A stretch of a text in UTF-16 units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Text for machines: addresses, paths, file names, handles, entities and tags. Every such stretch stays as typed. */
export function machineSpans(text: string, pack: LanguagePack): TextSpan[] {
  // Nearly all lines are done here, at every keystroke.
  if (!/[./@\\<&]/.test(text)) return [];
  return [...linkSpans(text, pack), ...patterns.flatMap((pattern) => spansOf(pattern, text))];
}

const links = new LinkifyIt({ fuzzyLink: true, fuzzyIP: false }).tlds([...domains]);

/** A native ending behind a domain (`youtube.com-i`, `info@example.am-in`), which is no part of it. */
const ENDING = /(?<=\.\p{L}{2,})-(?=\p{L}{1,7}(?![\p{L}\p{N}_./@-]))/gu;

function linkSpans(text: string, pack: LanguagePack): TextSpan[] {
  return (links.match(text.replace(ENDING, " ")) ?? [])
    .filter(({ schema, raw }) => schema !== "" || !isTwoWords(raw, pack))
    .map(({ index, lastIndex }) => ({ start: index, end: lastIndex }));
}

/** Nothing but letters and a stop: as likely an address as two words without a space between them. */
const isTwoWords = (raw: string, { wordsLikeDomains }: LanguagePack): boolean => {
  const [, first, last] = /^(?!www\.)(\p{L}+)\.(\p{L}+)$/iu.exec(raw) ?? [];
  return first !== undefined && last !== undefined && wordsLikeDomains.has(last.toLowerCase());
};

/** Endings of file names that occur in messages; a stop without a space before any other ending is punctuation. */
const FILE_ENDINGS =
  "7z|aac|ai|apk|avi|bak|bat|bin|bmp|bz2|c|cfg|conf|cpp|cs|css|csv|dat|db|dll|dmg|doc|docx|eps|epub|exe|flac|gif|go|gz|h|heic|" +
  "htm|html|ico|ini|ipynb|iso|jar|java|jpeg|jpg|js|json|jsx|kt|lock|log|lua|m4a|md|mdb|mkv|mov|mp3|mp4|mpeg|msi|odp|ods|odt|ogg|" +
  "otf|pdf|php|pkg|png|ppt|pptx|ps1|psd|py|rar|rb|rs|rtf|scss|sh|sql|srt|sub|svg|swf|swift|tar|tex|tiff?|toml|torrent|ts|tsv|tsx|" +
  "ttf|txt|vb|vue|wasm|wav|webm|webp|wma|wmv|woff2?|xls|xlsx|xml|xz|yaml|yml|zip";

/** Named entities that people meet in copied text. */
const ENTITIES =
  "amp|lt|gt|quot|apos|nbsp|shy|copy|reg|trade|hellip|mdash|ndash|laquo|raquo|lsquo|rsquo|sbquo|ldquo|rdquo|bdquo|bull|middot|" +
  "times|divide|plusmn|euro|pound|cent|sect|para|deg|frac12|larr|rarr|uarr|darr|zwj|zwnj|ensp|emsp|thinsp";

/** Where a word begins that is not the end of another. */
const APART = "(?<![\\p{L}\\p{M}\\p{N}_.@/\\\\:-])";

const patterns: readonly RegExp[] = [
  // C:\folder, \\server\folder
  /(?<![\p{L}\p{N}])(?:[A-Za-z]:[\\/]|\\\\)[^\s"<>|*?]*[^\s"<>|*?.,;:!)\]]/gu,
  // /usr/bin, ./run, ../lib, ~/notes: alone between spaces, quotes or brackets
  /(?<=^|[\s"'(«])(?:~|\.{1,2})?\/[\w.~@%+-]+(?:\/[\w.~@%+-]*)*(?<![.])/gu,
  // main.py, src/index.ts, .gitignore-like names are commands' business and not ours
  new RegExp(`${APART}[\\w@~+-]+(?:[./\\\\][\\w@~+-]+)*\\.(?:${FILE_ENDINGS})(?![\\p{L}\\p{N}_])`, "giu"),
  // @aram_k, @aram.k, @aram2: a plain @aram may be a word that begins with ը
  new RegExp(`${APART}@(?=[A-Za-z0-9._]*[0-9_.][A-Za-z0-9_])[A-Za-z0-9_][A-Za-z0-9._]*(?<![.])`, "gu"),
  new RegExp(`&(?:#\\d+|#x[\\da-f]+|${ENTITIES});`, "giu"),
  /<\/?[A-Za-z][\w:-]*(?:\s+[\w:-]+=(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))*\s*\/?>/gu,
];

const spansOf = (pattern: RegExp, text: string): TextSpan[] =>
  Array.from(text.matchAll(pattern), ({ 0: match, index }) => ({ start: index, end: index + match.length }));
