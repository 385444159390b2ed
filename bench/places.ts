/** Where keys are typed. */
export const PLACES = ["end", "middle", "start"] as const;

export type Place = (typeof PLACES)[number];

/** "at the end". */
export const placeText = (place: Place): string => (place === "middle" ? "in the middle" : `at the ${place}`);

/** The offset of a place; in the middle, the start of a word, another in each round of a long text. */
export function offsetOf(place: Place, text: string, round = 0): number {
  if (place === "start") return 0;
  if (place === "end") return text.length;
  return text.indexOf(" ", text.length / 2 + ((37 * round) % (text.length / 10))) + 1;
}
