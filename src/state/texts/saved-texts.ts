import type { Language } from "../../language/language";
import type { Choice } from "../typing/choices";
import { joinHistories, type ChosenText, type EarlierText, type TextHistory } from "./text-history";

/** The text in the field as it is kept between visits. */
export interface SavedText extends ChosenText {
  /** The text is an example, a file or a link's, as it came. */
  readonly pristine: boolean;
  /** When it was changed last, in milliseconds since 1970. */
  readonly time: number;
  /** The tab that it was changed in. */
  readonly tab: string;
}

/** Apart from the settings, so that changing one never writes a text, which may be that of another tab by now. */
export const TEXT_KEY = "tyun/1/text";
export const EARLIER_KEY = "tyun/1/earlier";

/** Longest text kept between visits, in UTF-16 units; browsers give a page about five million. */
export const LONGEST_SAVED = 2_000_000;

export const formatSavedText = (saved: SavedText): string => JSON.stringify(saved);

/** Undefined if it is damaged, foreign or not there. */
export function parseSavedText(item: string | null, language: Language): SavedText | undefined {
  const value = parseJson(item);
  const text = validText(value, language);
  if (text === undefined) return undefined;
  const { pristine, time, tab } = value as Record<string, unknown>;
  return {
    ...text,
    pristine: pristine === true,
    time: isTime(time) ? time : 0,
    tab: typeof tab === "string" ? tab : "",
  };
}

/** Without texts that are too long to be kept. */
export const formatEarlier = (history: TextHistory): string =>
  JSON.stringify(history.filter(({ text }) => text.length <= LONGEST_SAVED));

/** Damaged or foreign entries are left out. */
export function parseEarlier(item: string | null, language: Language): TextHistory {
  const values = parseJson(item);
  if (!Array.isArray(values)) return [];
  const valid = values.flatMap((value: unknown): EarlierText[] => {
    const text = validText(value, language);
    if (text === undefined) return [];
    const { time, tab } = value as Record<string, unknown>;
    return [{ ...text, time: isTime(time) ? time : 0, ...(typeof tab === "string" ? { tab } : {}) }];
  });
  return joinHistories(valid, []).earlier;
}

/** A text with the choices that lie in it. */
export function validText(value: unknown, { vocabulary }: Language): ChosenText | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { text, choices } = value as Record<string, unknown>;
  if (typeof text !== "string") return undefined;
  const valid = Array.isArray(choices)
    ? choices.filter((choice): choice is Choice => isChoice(choice, text.length, vocabulary.outputs.length))
    : [];
  return { text, choices: valid };
}

/** Undefined if it is no JSON or not there. */
export function parseJson(item: string | null): unknown {
  try {
    return item === null ? undefined : JSON.parse(item);
  } catch {
    return undefined;
  }
}

/** A typed letter of a scholarly romanization is read as up to so many. */
const LONGEST_READING = 3;

function isChoice(value: unknown, textLength: number, symbols: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { offset, length, outputs } = value as Record<string, unknown>;
  return (
    isIndex(offset, textLength) &&
    isIndex(length, textLength - offset + 1) &&
    Array.isArray(outputs) &&
    outputs.length > 0 &&
    outputs.length <= LONGEST_READING * length &&
    outputs.every((output) => isIndex(output, symbols))
  );
}

/** One that a calendar has. */
const isTime = (value: unknown): value is number => isIndex(value, 8.64e15);

function isIndex(value: unknown, end: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < end;
}
