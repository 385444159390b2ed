/** How the page writes numbers: with a true minus sign and commas for thousands. */
const COUNT = new Intl.NumberFormat("en-GB");

/** A count: "24,264". */
export const formatCount = (count: number): string => COUNT.format(count);

/** A count with its noun, in the plural unless there is one: "1,200 lines". */
export const counted = (count: number, noun: string): string =>
  `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;

/**
 * A number from 0 to 1 with three decimals, such as a distance, a noise level or an AUC: "0.915". Only 0 and 1
 * themselves are written so: "<0.001", ">0.999".
 */
export function formatShare(value: number): string {
  if (value > 0 && value < 0.0005) return "<0.001";
  if (value < 1 && value >= 0.9995) return ">0.999";
  return value.toFixed(3);
}

/** A value with three decimals and a true minus: "−0.071"; what rounds to zero has no sign, and what is unknown is "–". */
export function formatValue(value: number | undefined, decimals = 3): string {
  if (value === undefined) return "–";
  const digits = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(digits) !== 0 ? `−${digits}` : digits;
}

/** The same with its sign, for contributions and differences: "+0.240". */
export function formatSigned(value: number, decimals = 3): string {
  const text = formatValue(value, decimals);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/** A value as a factor or term of a formula: a negative one stands in brackets, "(−0.071)". */
export function inBrackets(value: number, decimals = 3): string {
  const text = formatValue(value, decimals);
  return text.startsWith("−") ? `(${text})` : text;
}

/** "1st", "2nd", "3rd", "4th", "11th", "112th". */
export function ordinal(place: number): string {
  const teen = Math.floor(place / 10) % 10 === 1;
  const ending = teen ? undefined : ["th", "st", "nd", "rd"][place % 10];
  return `${formatCount(place)}${ending ?? "th"}`;
}
