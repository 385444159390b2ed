/**
 * Characters that nobody sees and that copied text brings along: soft hyphen, Arabic letter mark, zero-width spaces and
 * joiners, marks of direction, word joiner, byte order mark.
 */
const INVISIBLE = "\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff";

const one = new RegExp(`[${INVISIBLE}]`, "u");
const all = new RegExp(`[${INVISIBLE}]`, "gu");

/** Whether a text has an invisible character. */
export const hasInvisible = (text: string): boolean => one.test(text);

/** The text without its invisible characters. */
export const withoutInvisible = (text: string): string => text.replace(all, "");
