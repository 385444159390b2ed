import type { HeatRow } from "../../state/cells/cells-selectors";

/** Strong enough to be seen and weak enough that the letter can be read on it in both themes. */
const STRONGEST = 45;

/** Steps between plain and strongest: with more, every keystroke would change the colour of every letter a little. */
const STEPS = 9;

/**
 * CSS background of a letter that covers positions from start to end of a line: a band per typed character, orange above
 * zero and green below. Empty while nothing is known.
 */
export function paintColour(
  { high }: HeatRow,
  values: Float32Array | undefined,
  start: number,
  end: number,
): string {
  const colours: string[] = [];
  for (let position = start; position < end; position++) {
    const value = values?.[position] ?? NaN;
    if (Number.isNaN(value)) return "";
    const share = high > 0 ? Math.min(1, Math.abs(value) / high) : 0;
    const token = value < 0 ? "--negative" : "--positive";
    colours.push(
      `color-mix(in srgb, var(${token}) ${(Math.round(share * STEPS) * STRONGEST) / STEPS}%, transparent)`,
    );
  }
  if (colours.length === 1) return colours[0]!;
  const width = 100 / colours.length;
  const bands = colours.map(
    (colour, k) => `${colour} ${Math.round(k * width)}% ${Math.round((k + 1) * width)}%`,
  );
  return `linear-gradient(90deg, ${bands.join(", ")})`;
}
