import type { TextPattern } from "./text-pattern";

/** What a probe's places are compared with. */
export type Comparison =
  /** The same letters where they do not belong to the match: what is found knows more than which letter it sees. */
  | "same letters"
  /** All other places. */
  | "others";

/** A pattern with a name. */
export interface ReadyProbe extends TextPattern {
  /** For links; never changes. */
  readonly id: string;
  readonly name: string;
  readonly compared: Comparison;
}

/** Probes that need no language. They look at the native side, where 4 and 6 are no digits when they stand for letters. */
const common: readonly ReadyProbe[] = [
  probe("word-start", "word start", String.raw`(?<!\p{L})\p{L}`, "same letters"),
  probe("word-end", "word end", String.raw`\p{L}(?!\p{L})`, "same letters"),
  probe("capitals", "capital letters", String.raw`\p{Lu}`, "others"),
  probe("digits", "digits", String.raw`\p{Nd}+`, "others"),
  probe("latin-words", "Latin words", "[A-Za-z]+", "same letters"),
  probe("quotation", "inside quotation marks", `[«"](?<here>[^«»"]+)[»"]`, "same letters"),
];

function probe(id: string, name: string, pattern: string, compared: Comparison): ReadyProbe {
  return { id, name, side: "native", pattern, syntax: "regexp", ignoreCase: false, compared };
}

/** The probes offered for a language: its own first. */
export const readyProbes = (pack: { readonly probes: readonly ReadyProbe[] }): readonly ReadyProbe[] => [
  ...pack.probes,
  ...common,
];
