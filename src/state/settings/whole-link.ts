/**
 * Chat programs find links in a message by guessing where they end. These are written so that all find the same end: nothing
 * that ends a sentence, a row of dots or dashes, or a mark of emphasis stands where it could be taken for one.
 */

/** Parts of a link behind its "#". A link of one's own hand may have more of everything; it opens as well. */
export function wholeLink(parameters: readonly (readonly [name: string, value: string])[]): string {
  const parts = parameters.map(([name, value]) => `${name}=${safe(value)}`);
  // An empty value would end in "=".
  if (parts.at(-1)?.endsWith("=") === true) parts.unshift(parts.pop()!);
  return `#${parts.join("&")}`;
}

/** As long as `wholeLink` writes it. */
export const lengthInLink = (value: string): number => safe(value).length;

/** As URLSearchParams writes it, but for stars, and stops, dashes and spaces with no letter or digit behind them. */
const safe = (value: string): string =>
  new URLSearchParams({ "": value })
    .toString()
    .slice(1)
    .replace(/\*|[-._](?![\da-z])|\+(?![\da-z+%])/gi, (character) => ESCAPED[character]!);

const ESCAPED: Readonly<Record<string, string>> = {
  "*": "%2A",
  "-": "%2D",
  ".": "%2E",
  _: "%5F",
  "+": "%20",
};
