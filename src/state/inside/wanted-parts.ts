import type { AppState } from "../app-state";
import { inspectedLetter, type LetterNeeds } from "../letter/inspected-letter";
import { isBeingPredicted } from "../typing/is-being-predicted";
import type { Outputs } from "../typing/line-view";
import type { InsidePart, PanelName } from "./inside-state";
import { shownPair, shownStatistics } from "./selectors";
import { placeOfPair } from "./statistics";

type Needed = LetterNeeds &
  Pick<
    AppState,
    | "near"
    | "stopped"
    | "network"
    | "model"
    | "cells"
    | "overview"
    | "atlas"
    | "ownText"
    | "dense"
    | "inspection"
    | "insideFailures"
  >;

/**
 * What the panels that are near lack; what could not be read is not wanted again before somebody retries. The letter that is
 * being typed comes first: nothing is read beside the first answer.
 */
export function wantedParts(state: Needed): readonly InsidePart[] {
  if (state.model === undefined || isBeingPredicted(state)) return [];
  return lackedParts(state).filter((part) => !state.insideFailures.has(part));
}

function lackedParts(state: Needed): readonly InsidePart[] {
  const parts: InsidePart[] = [];
  // A painted text needs the network's sizes, wherever the page is scrolled to.
  const needsDense = isNear(state, ...PICTURES) || state.cells.paint !== undefined;
  if (state.dense === undefined && needsDense && state.network.kind === "ready") parts.push("dense");
  if (state.atlas === undefined) return isNear(state, ...PICTURES) ? [...parts, "atlas"] : parts;
  const { atlas } = state;
  const statistics = shownStatistics(state)!;
  // Those of a text need no files.
  if (statistics.origin === "text") return parts;
  const showsAll = isNear(state, "unit") || (isNear(state, "overview") && state.overview.signals === "all");
  if (showsAll && atlas.distances === undefined) parts.push("distances");
  if (!isNear(state, "graph", "unit")) return parts;
  const pair = shownPair(state);
  const place = pair && placeOfPair(statistics, pair.input, pair.output);
  if (place === undefined) return parts;
  const { letter } = place;
  // The first pair comes with the atlas; who looks at a unit goes on to other pairs of the letter.
  const hasPair = isNear(state, "unit")
    ? atlas.tables.has(letter)
    : statistics.pair(letter, place.pair) !== undefined;
  if (!hasPair) parts.push(`table ${letter}`);
  if (isNear(state, "unit") && !atlas.drawings.has(letter)) parts.push(`drawings ${letter}`);
  return parts;
}

/** Panels that draw what was read of the atlas, or keep their place until it is there. */
const PICTURES = ["graph", "unit", "cells", "overview"] as const;

const isNear = ({ near }: Pick<AppState, "near">, ...panels: readonly PanelName[]): boolean =>
  panels.some((panel) => near.has(panel));

/** A letter whose signals are wanted. */
export interface WantedLetter {
  readonly text: string;
  readonly outputs: Outputs;
  readonly position: number;
}

/**
 * The letter in question, if its signals are drawn and not there. New outputs for the same text mean that its signals are
 * exact now: they are wanted once more.
 */
export function wantedLetter(state: Needed): WantedLetter | undefined {
  if (state.network.kind !== "ready" || !isNear(state, "graph", "unit")) return undefined;
  const letter = inspectedLetter(state);
  const outputs = letter && state.lines[letter.line]?.shown?.outputs;
  if (letter === undefined || outputs === undefined) return undefined;
  const { text, position } = letter;
  const { inspection } = state;
  if (inspection?.outputs === outputs && inspection.position === position) return undefined;
  return { text, outputs, position };
}
