import type { Language } from "../../language/language";
import { splitLines } from "../../language/lines";
import type { CellsActions } from "../cells/cells-actions";
import { INITIAL_CELLS } from "../cells/cells-state";
import type { InsideActions } from "../inside/inside-actions";
import { INITIAL_INSIDE } from "../inside/inside-state";
import { INITIAL_OVERVIEW } from "../overview/overview-options";
import { parseLink, type LinkedState } from "./link";
import type { ProbeActions } from "../probe/probe-actions";
import type { AppActions } from "../store";

type LinkActions = Pick<AppActions, "replaceText" | "notify"> &
  Pick<CellsActions, "setRows" | "setCellScale" | "paintText"> &
  Pick<
    InsideActions,
    "inspectLetter" | "choosePair" | "setColours" | "setEdges" | "pinUnit" | "setOverview"
  > &
  Pick<ProbeActions, "openProbe">;

/** Shows what a link (the part of an address behind "#") says; the user's own text can be had back. */
export function openLink(actions: LinkActions, hash: string, language: Language): void {
  const { state, problems } = parseLink(hash, language);
  const { text, letter } = state;
  if (text !== undefined) actions.replaceText(text);
  if (isView(state)) showView(actions, state);
  const said =
    letter !== undefined && !hasLetter(text, letter.line)
      ? [...problems, "The link names a letter without its text; the picture is of the pair."]
      : problems;
  if (said.length > 0) actions.notify(said.join(" "));
}

/** A link with a text alone leaves the pictures as they are. */
const isView = ({ text: _, ...view }: LinkedState): boolean => Object.keys(view).length > 0;

/** What the link does not say is as on a fresh page, so that everybody sees the same. */
function showView(actions: LinkActions, view: LinkedState): void {
  const { text, pair, letter, colours, edges, pinned, rows, scale, paint, probe, overview } = view;
  const { inside } = INITIAL_INSIDE;
  actions.inspectLetter(letter !== undefined && hasLetter(text, letter.line) ? letter : undefined);
  actions.choosePair(pair);
  actions.setColours(colours ?? inside.colours);
  actions.setEdges(edges ?? inside.edges);
  actions.pinUnit(pinned);
  actions.setRows(rows);
  actions.setCellScale(scale ?? INITIAL_CELLS.scale);
  actions.paintText(paint);
  actions.openProbe(probe);
  actions.setOverview(overview ?? INITIAL_OVERVIEW);
}

/** A position behind a line's end means its last letter. */
const hasLetter = (text: string | undefined, line: number): boolean =>
  text !== undefined && line < splitLines(text).length;
