import type { ContenderName } from "./contenders/names";
import type { Place } from "./places";
import type { Rounds } from "./statistics";

/** What was measured of the engines. */
export type FigureKey =
  | { readonly kind: "pass"; readonly contender: ContenderName; readonly length: number }
  | { readonly kind: "sentences"; readonly contender: ContenderName }
  | { readonly kind: "batch"; readonly contender: ContenderName; readonly workers: number }
  | KeystrokeKey
  /** One pass of so many texts of the same length, without hidden and output layer. */
  | { readonly kind: "rows"; readonly contender: ContenderName; readonly rows: number };

export interface KeystrokeKey {
  readonly kind: "keystroke";
  readonly contender: ContenderName;
  readonly length: number;
  readonly place: Place;
  readonly part: KeystrokePart;
}

/**
 * `answer`: until there is an answer; `exact`: until it is settled as well; `jump`: until there is an answer to the first key
 * after typing elsewhere.
 */
export type KeystrokePart = "answer" | "exact" | "jump";

/** A figure with its times. */
export type Figure = FigureKey & {
  readonly times: Rounds;
  /** Why there are no more of them. */
  readonly failure?: string;
  /** Characters that a run converts. */
  readonly characters: number;
};

/** Times of a figure; none if it was not measured. */
export function timesOf(figures: readonly Figure[], key: FigureKey): Rounds {
  const wanted = Object.entries(key);
  const found = figures.find((figure) =>
    wanted.every(([name, value]) => (figure as unknown as Record<string, unknown>)[name] === value),
  );
  return found?.times ?? [];
}
