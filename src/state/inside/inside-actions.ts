import type { StoreApi } from "zustand/vanilla";
import { hasUnit, type SignalUnit } from "../../analysis/signal-layout";
import type { AppState } from "../app-state";
import type { LetterRef } from "../letter/letter-ref";
import { unknownUnitsNotice } from "../unit/unknown-units";
import type { EdgeSet, GraphColours, InsideChoices, PanelName } from "./inside-state";
import type { OverviewOptions } from "../overview/overview-options";
import type { Pair } from "../letter/pair";

/** What one can do inside the network. */
export type InsideActions = ReturnType<typeof createInsideActions>;

export function createInsideActions(
  { getState: get, setState: set }: StoreApi<AppState>,
  notify: (notice: string) => void,
) {
  const change = (part: Partial<InsideChoices>): void =>
    set(({ inside }) => ({ inside: { ...inside, ...part } }));
  return {
    /** Shows a pair; undefined follows the letter at the caret again. */
    choosePair: (pair: Pair | undefined) => change({ pair }),
    /** Looks at a letter of the typed text, and at its pair; undefined goes back to the one at the caret. */
    inspectLetter: (letter: LetterRef | undefined) => change({ letter, pair: undefined }),
    setColours: (colours: GraphColours) => change({ colours }),
    setEdges: (edges: EdgeSet) => change({ edges }),
    /** Switches colours and edges between "in the corpus" and "at this letter". */
    toggleHere: () => {
      const { colours } = get().inside;
      change(
        colours === "activation"
          ? { colours: "distance", edges: "p" }
          : { colours: "activation", edges: "here" },
      );
    },
    pinUnit: (pinned: SignalUnit | undefined) => {
      const layout = get().atlas?.atlas.layout;
      if (pinned === undefined || layout === undefined || hasUnit(layout, pinned)) change({ pinned });
      else notify(unknownUnitsNotice([pinned]));
    },
    /** Draws the overview in another way. */
    setOverview: (options: Partial<OverviewOptions>) =>
      set(({ overview }) => ({ overview: { ...overview, ...options } })),
    /** Says whether a panel is near the part of the page that is in sight; nothing is read or computed for the others. */
    setNear: (panel: PanelName, isNear: boolean) => {
      if (get().near.has(panel) === isNear) return;
      const near = new Set(get().near);
      if (isNear) near.add(panel);
      else near.delete(panel);
      set({ near });
    },
    /** Reads and computes what an earlier attempt could not. */
    retryInside: () => set({ insideFailures: new Map() }),
  };
}
