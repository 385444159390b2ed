import type { AppState } from "../app-state";
import type { LetterNeeds } from "../letter/inspected-letter";
import type { FailureReason } from "../shared/failure";
import { lacksPair, shownPair, shownStatistics } from "./selectors";
import { placeOfPair } from "./statistics";

type Needed = LetterNeeds & Pick<AppState, "insideFailures" | "atlas" | "ownText">;

/** Why there are no statistics at all. */
export const statisticsFailure = (state: Needed): FailureReason | undefined =>
  shownStatistics(state) === undefined ? state.insideFailures.get("atlas") : undefined;

/** Why there is no unit to show: one for a pair without statistics is found by the weights. */
export function unitFailure(state: Needed): FailureReason | undefined {
  const pair = shownPair(state);
  const isMissing = pair !== undefined && lacksPair(shownStatistics(state), pair);
  return statisticsFailure(state) ?? (isMissing ? state.insideFailures.get("dense") : undefined);
}

/** Why the graph of the shown pair cannot be drawn. */
export const graphFailure = (state: Needed): FailureReason | undefined =>
  statisticsFailure(state) ?? state.insideFailures.get("dense") ?? letterFailure(state, "table");

/** Why the histograms of the shown pair cannot be drawn: their ranges stand in the letter's table. */
export const histogramFailure = (state: Needed): FailureReason | undefined =>
  letterFailure(state, "drawings") ?? letterFailure(state, "table");

/** Why values along the text are missing: those of the heat map, of a gate, of a whole layer. */
export const tracesFailure = ({
  insideFailures,
}: Pick<AppState, "insideFailures">): FailureReason | undefined => insideFailures.get("traces");

/** Why nothing can be said of all signals for all pairs. */
export const distancesFailure = (state: Needed): FailureReason | undefined =>
  shownStatistics(state)?.origin === "atlas" ? state.insideFailures.get("distances") : undefined;

/** About a file of the shown pair's letter; the statistics of a text need no files. */
function letterFailure(state: Needed, part: "table" | "drawings"): FailureReason | undefined {
  const statistics = shownStatistics(state);
  const pair = shownPair(state);
  if (statistics?.origin !== "atlas" || pair === undefined) return undefined;
  const place = placeOfPair(statistics, pair.input, pair.output);
  return place && state.insideFailures.get(`${part} ${place.letter}`);
}
