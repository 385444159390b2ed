import type { ContenderName } from "./contenders/names";
import type { TaskResult } from "./rounds";
import type { Rounds } from "./statistics";

/** What was measured of the engines. */
export type FigureKey =
  | { readonly kind: "pass"; readonly contender: ContenderName; readonly length: number }
  | { readonly kind: "sentences"; readonly contender: ContenderName };

// The places of sessions ("keystroke", with `length` and `place`) and of batches ("batch", with `workers`).
/** A figure with its times. */
export type Figure = FigureKey &
  TaskResult & {
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
