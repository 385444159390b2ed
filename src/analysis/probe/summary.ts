import { FEWEST_PLACES, type Cases } from "./choose-cases";
import { thresholdOf } from "./probe-kernel";

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

/**
 * What a reader of the numbers must know: too few places for any; a part of P or of N was drawn by lot; no signal can be
 * told from the best of those that know nothing; there is no check on a held-out half.
 */
export type ProbeWarning = "too few" | "P by lot" | "N by lot" | "chance" | "no check";

/** The places of P and of N that were used, in both halves. */
export const usedPlaces = ({
  chosen,
  heldOut,
}: ProbeSummary): { readonly inP: number; readonly inN: number } => ({
  inP: chosen.inP + (heldOut?.inP ?? 0),
  inN: chosen.inN + (heldOut?.inN ?? 0),
});

/** The warnings that hold; none if there is nothing to warn of. */
export function probeWarnings(summary: ProbeSummary): ProbeWarning[] {
  const { found, heldOut, threshold, tooFew } = summary;
  if (tooFew) return ["too few"];
  const used = usedPlaces(summary);
  const warnings: ProbeWarning[] = [];
  if (used.inP < found.inP) warnings.push("P by lot");
  if (used.inN < found.inN) warnings.push("N by lot");
  if (threshold >= 0.5) warnings.push("chance");
  if (heldOut === undefined) warnings.push("no check");
  return warnings;
}
