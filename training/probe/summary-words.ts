import { FEWEST_PLACES } from "../../src/analysis/probe/choose-cases";
import { FAMILY_ERROR } from "../../src/analysis/probe/significance";
import {
  probeWarnings,
  usedPlaces,
  type ProbeSummary,
  type ProbeWarning,
} from "../../src/analysis/probe/summary";

const number = (count: number): string => count.toLocaleString("en");

const WARNINGS: Readonly<Record<ProbeWarning, (summary: ProbeSummary) => string>> = {
  "too few": () => `too few places: at least ${FEWEST_PLACES} of P and of N are needed`,
  "P by lot": (summary) => `of P ${number(usedPlaces(summary).inP)} places were drawn by lot`,
  "N by lot": (summary) => `of N ${number(usedPlaces(summary).inN)} places were drawn by lot`,
  chance: ({ signals }) =>
    `with so few matches no signal can be told from the best of ${number(signals)} that know nothing`,
  "no check": () => `nothing is held out: that needs ${FEWEST_PLACES} matches in each half of the lines`,
};

/** What to beware of, a line each. */
export const warningWords = (summary: ProbeSummary): string[] =>
  probeWarnings(summary).map((warning) => WARNINGS[warning](summary));

/** What the AUC and its threshold mean. */
export const thresholdWords = ({ threshold, signals }: ProbeSummary): string =>
  threshold >= 0.5
    ? "no AUC exceeds chance here"
    : `AUC above ${(0.5 + threshold).toFixed(3)} or below ${(0.5 - threshold).toFixed(3)} exceeds the best of ` +
      `${number(signals)} signals that know nothing, with ${100 * (1 - FAMILY_ERROR)}% probability`;
