import { FEWEST_PLACES, type Cases } from "./choose-cases";
import { thresholdOf } from "./probe-kernel";
import { FAMILY_ERROR } from "./significance";

/** What a probe rests on. */
export interface ProbeSummary extends Pick<Cases, "found" | "chosen" | "heldOut"> {
  /** Signals that were there to choose from. */
  readonly signals: number;
  /** How far from 0.5 the AUC of the best must be for us to believe it; see aucThreshold. */
  readonly threshold: number;
  /** Too few places for any number. */
  readonly tooFew: boolean;
}

export function summarizeCases({ found, chosen, heldOut }: Cases, signals: number): ProbeSummary {
  const tooFew = Math.min(found.inP, found.inN) < FEWEST_PLACES;
  return { found, chosen, heldOut, signals, threshold: thresholdOf({ chosen }, signals), tooFew };
}

const count = (places: number, noun = "place"): string =>
  `${places.toLocaleString("en")} ${noun}${places === 1 ? "" : noun === "match" ? "es" : "s"}`;

/** What a reader of the numbers must know, a sentence each; none if there is nothing to warn of. */
export function probeWarnings({
  found,
  chosen,
  heldOut,
  signals,
  threshold,
  tooFew,
}: ProbeSummary): string[] {
  if (tooFew)
    return [
      `Only ${count(found.inP)} inside and ${count(found.inN)} to compare with: at least ${FEWEST_PLACES} of each are needed.`,
    ];
  const warnings: string[] = [];
  const used = { inP: chosen.inP + (heldOut?.inP ?? 0), inN: chosen.inN + (heldOut?.inN ?? 0) };
  if (used.inP < found.inP)
    warnings.push(`Of ${count(found.inP)} inside, ${used.inP.toLocaleString("en")} were drawn by lot.`);
  if (used.inN < found.inN)
    warnings.push(
      `Of ${count(found.inN)} to compare with, ${used.inN.toLocaleString("en")} were drawn by lot.`,
    );
  if (threshold >= 0.5)
    warnings.push(
      `With ${count(chosen.matches, "match")} no signal can be told from the best of ${signals.toLocaleString("en")} that know nothing.`,
    );
  if (heldOut === undefined)
    warnings.push(
      `There is no check on a held-out half: it needs ${FEWEST_PLACES} matches in each half of the lines.`,
    );
  return warnings;
}

/** What the AUC and its threshold mean, in words. */
export const thresholdWords = ({ threshold, signals }: ProbeSummary): string =>
  threshold >= 0.5
    ? "no AUC exceeds chance here"
    : `AUC above ${(0.5 + threshold).toFixed(3)} or below ${(0.5 - threshold).toFixed(3)} exceeds the best of ` +
      `${signals.toLocaleString("en")} signals that know nothing, with ${100 * (1 - FAMILY_ERROR)}% probability`;
