import type { AppState } from "../app-state";
import { INITIAL_CELLS } from "../cells/cells-state";
import { INITIAL_INSIDE } from "../inside/inside-state";
import { isInitialOverview } from "../overview/overview-options";
import { inspectedLetter } from "../letter/inspected-letter";
import { shownPair } from "../inside/selectors";
import { LONGEST_LINKED, type LinkedState } from "./link";

type Needed = Pick<
  AppState,
  "language" | "text" | "lines" | "caret" | "inside" | "atlas" | "ownText" | "cells" | "probe" | "overview"
>;

export interface ViewLink {
  readonly state: LinkedState;
  /** The text is too long for a link and was left out, and with it what is about one of its letters. */
  readonly withoutText: boolean;
}

/** What a link must say to reopen the view of the inside as it is. */
export function viewLink(state: Needed): ViewLink {
  const { text, inside, cells, probe, overview } = state;
  const withoutText = text.length > LONGEST_LINKED;
  const found = withoutText ? undefined : inspectedLetter(state);
  const pair = found !== undefined && inside.pair === undefined ? undefined : shownPair(state);
  const { colours, edges } = INITIAL_INSIDE.inside;
  const isHere = withoutText && (inside.colours === "activation" || inside.edges === "here");
  return {
    state: {
      ...(withoutText || text === "" ? {} : { text }),
      ...(pair === undefined ? {} : { pair }),
      ...(found === undefined ? {} : { letter: { line: found.line, position: found.position } }),
      ...(inside.pinned === undefined ? {} : { pinned: inside.pinned }),
      ...(isHere || inside.colours === colours ? {} : { colours: inside.colours }),
      ...(isHere || inside.edges === edges ? {} : { edges: inside.edges }),
      ...cellsLink(cells),
      // Brushed letters say nothing without the text that they are of.
      ...(!probe.asked || (withoutText && probe.brushed.length > 0)
        ? {}
        : { probe: { settings: probe.settings, brushed: probe.brushed } }),
      ...(isInitialOverview(overview) ? {} : { overview }),
    },
    withoutText,
  };
}

/** What differs from what a new visitor sees in the heat map. */
const cellsLink = ({ rows, scale, paint }: AppState["cells"]): LinkedState => ({
  ...(rows === undefined ? {} : { rows }),
  ...(scale === INITIAL_CELLS.scale ? {} : { scale }),
  ...(paint === undefined ? {} : { paint }),
});
