import type { Span } from "../../language/pattern/match-pattern";
import { DEFAULT_PROBE, type ProbeSettings } from "./probe-settings";

/** A probe as a link or the browser's storage keeps it. */
export interface LinkedProbe {
  readonly settings: ProbeSettings;
  /** Letters of the typed text that were brushed; they take the place of the pattern. */
  readonly brushed: readonly Span[];
}

/** A setting, and the word that stands for it. */
type Word = {
  [Key in keyof ProbeSettings]: readonly [word: string, key: Key, value: ProbeSettings[Key]];
}[keyof ProbeSettings];

/** The order is that of the link. */
const WORDS: readonly Word[] = [
  ["latin", "side", "latin"],
  ["native", "side", "native"],
  ["plain", "syntax", "plain"],
  ["regexp", "syntax", "regexp"],
  ["anycase", "ignoreCase", true],
  ["others", "compared", "others"],
  ["typed", "where", "typed"],
  ["sample", "where", "sample"],
  ["own", "where", "own"],
  ["distance", "order", "distance"],
  ["coarse", "order", "coarseDistance"],
  ["cells", "kind", "cells"],
  ["units", "kind", "units"],
  ["gates", "kind", "gates"],
  ["hidden", "kind", "hidden"],
  ["output", "kind", "output"],
  ["forward", "direction", "forward"],
  ["backward", "direction", "backward"],
];

const BRUSHED = "brushed";

/** "latin.plain.sample:tyun", "brushed.typed:0.3-7_0.12-16"; what no word says is as in DEFAULT_PROBE. */
export function formatProbe({ settings, brushed }: LinkedProbe): string {
  const words = WORDS.flatMap(([word, key, value]) => (settings[key] === value ? [word] : []));
  if (brushed.length === 0) return `${words.join(".")}:${settings.pattern}`;
  const spans = brushed.map(({ line, start, end }) => `${line}.${start}-${end}`);
  return `${[BRUSHED, ...words].join(".")}:${spans.join("_")}`;
}

/** The probe that formatProbe wrote; undefined if it is damaged. Whether a pattern is valid is told when it is used. */
export function parseProbe(text: string): LinkedProbe | undefined {
  const colon = text.indexOf(":");
  if (colon < 0) return undefined;
  const names = text.slice(0, colon).split(".");
  const rest = text.slice(colon + 1);
  const isBrushed = names[0] === BRUSHED;
  const settings = parseWords(isBrushed ? names.slice(1) : names);
  if (settings === undefined) return undefined;
  if (!isBrushed) return { settings: { ...settings, pattern: rest }, brushed: [] };
  const brushed = parseSpans(rest);
  return brushed === undefined ? undefined : { settings, brushed };
}

function parseWords(names: readonly string[]): ProbeSettings | undefined {
  const given: Record<string, unknown> = {};
  for (const name of names) {
    const [, key, value] = WORDS.find(([word]) => word === name) ?? [];
    if (key === undefined || key in given) return undefined;
    given[key] = value;
  }
  return { ...DEFAULT_PROBE, ...given };
}

/** More are no brushing by hand. */
const MOST_SPANS = 500;

function parseSpans(text: string): Span[] | undefined {
  const spans = text.split("_", MOST_SPANS).map((part): Span | undefined => {
    const numbers = /^(\d{1,7})\.(\d{1,7})-(\d{1,7})$/.exec(part);
    if (numbers === null) return undefined;
    const [line, start, end] = numbers.slice(1).map(Number) as [number, number, number];
    return start < end ? { line, start, end } : undefined;
  });
  return spans.every((span) => span !== undefined) ? spans : undefined;
}
