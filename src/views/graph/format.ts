/** A number with the digits wanted and a true minus sign; "–" if there is none. */
export function decimal(value: number | undefined, digits = 3): string {
  if (value === undefined) return "–";
  return (value < 0 ? "−" : "") + Math.abs(value).toFixed(digits);
}

/** A contribution: always with its sign. */
export const contributionText = (value: number): string => (value >= 0 ? "+" : "") + decimal(value);

const counts = new Intl.NumberFormat("en-GB");

/** 12,345 */
export const count = (value: number): string => counts.format(value);
