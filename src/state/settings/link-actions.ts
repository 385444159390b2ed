import type { StoreApi } from "zustand/vanilla";
import { splitLines } from "../../language/lines";
import type { AppState } from "../app-state";
import type { InsideActions } from "../inside/inside-actions";
import type { ProbeLoop } from "../probe/probe-loop";
import type { PageActions } from "../typing/app-actions";
import type { TextActions } from "../typing/text-actions";
import { unknownUnits, unknownUnitsNotice } from "../unit/unknown-units";
import { parseLink } from "./link";
import { viewOf } from "./view-link";
import type { ViewValues } from "./view-settings";

export type LinkActions = ReturnType<typeof createLinkActions>;

export function createLinkActions(
  { getState: get, setState: set }: StoreApi<AppState>,
  {
    replaceText,
    pinUnit,
    notify,
  }: Pick<TextActions & InsideActions & PageActions, "replaceText" | "pinUnit" | "notify">,
  probe: ProbeLoop,
) {
  /** What the network does not have is told here if the network is there, else when it comes. */
  const show = ({ pinned, ...view }: ViewValues): void => {
    probe.stop();
    set(viewOf(get(), view));
    if (get().probe.asked) probe.runWhenWatched();
    if (pinned !== undefined) pinUnit(pinned);
    const unknown = unknownUnits(get());
    if (unknown.length > 0) notify(unknownUnitsNotice(unknown));
  };
  return {
    /** Shows what a link (the part of an address behind "#") says; the user's own text can be had back. */
    openLink: (hash: string) => {
      const { state, problems } = parseLink(hash, get().language);
      const { text, ...view } = state;
      if (text !== undefined) replaceText(text);
      const lost = view.letter !== undefined && !hasLine(text, view.letter.line);
      // A link with a text alone leaves the pictures as they are.
      if (Object.keys(view).length > 0) show(lost ? { ...view, letter: undefined } : view);
      const said = lost
        ? [...problems, "The link names a letter without its text; the picture is of the pair."]
        : problems;
      if (said.length > 0) notify(said.join(" "));
    },
  };
}

/** A position behind a line's end means its last letter. */
const hasLine = (text: string | undefined, line: number): boolean =>
  text !== undefined && line < splitLines(text).length;
