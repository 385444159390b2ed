/** What a link says where that is not what the state holds: the letter may be the caret's, and its text too long for a link. */
import type { AppState } from "../app-state";
import { INITIAL_INSIDE, type InsideChoices } from "../inside/inside-state";
import { shownPair } from "../inside/selectors";
import { inspectedLetter } from "../letter/inspected-letter";
import type { LetterRef } from "../letter/letter-ref";
import type { Pair } from "../letter/pair";
import type { LinkedProbe } from "../probe/probe-link";
import { LONGEST_LINKED } from "./packed-text";
import { part, type ViewSetting } from "./view-setting";

/** The text is too long for a link, which then goes without what is about one of its letters. */
export const isLinkTooLong = ({ text }: Pick<AppState, "text">): boolean => text.length > LONGEST_LINKED;

/** The letter in question, clicked or not. */
export function linkedLetter(state: AppState): LetterRef | undefined {
  const found = isLinkTooLong(state) ? undefined : inspectedLetter(state);
  return found && { line: found.line, position: found.position };
}

/** Whoever has the letter has its pair. */
export const linkedPair = (state: AppState): Pair | undefined =>
  state.inside.pair === undefined && linkedLetter(state) !== undefined ? undefined : shownPair(state);

/** Colours or edges; those at a letter say nothing without it. */
export const unlessHere = <Key extends "colours" | "edges">(
  key: Key,
): Pick<ViewSetting<InsideChoices[Key]>, "get" | "set"> => ({
  ...part("inside", key),
  get: (state) => {
    const { colours, edges } = state.inside;
    const isHere = colours === "activation" || edges === "here";
    return (isLinkTooLong(state) && isHere ? INITIAL_INSIDE : state).inside[key];
  },
});

/** Brushed letters say nothing without the text that they are of. */
export function linkedProbe(state: AppState): LinkedProbe | undefined {
  const { asked, settings, brushed } = state.probe;
  return !asked || (isLinkTooLong(state) && brushed.length > 0) ? undefined : { settings, brushed };
}
