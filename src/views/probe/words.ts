import { FEWEST_PLACES } from "../../analysis/probe/choose-cases";
import {
  probeWarnings,
  usedPlaces,
  type ProbeSummary,
  type ProbeWarning,
} from "../../analysis/probe/summary";
import { counted, formatCount, formatShare } from "../../state/shared/format-number";
import type { ProbeQuestion } from "../../state/probe/probe-state";
import type { ProbeSettings } from "../../state/probe/probe-settings";

/** Longer expressions would fill the line. */
const LONGEST_SHOWN = 40;

/** What was looked for, short: the name of a ready-made probe, the pattern, or that letters were brushed. */
export function patternName({
  settings,
  brushed,
  language,
}: Pick<ProbeQuestion, "settings" | "brushed" | "language">): string {
  if (brushed.length > 0) return "the brushed letters";
  const ready = language.probes.find((probe) => isSamePattern(probe, settings));
  const name = ready?.name ?? settings.pattern;
  return name.length > LONGEST_SHOWN ? `${name.slice(0, LONGEST_SHOWN)}…` : name;
}

type Pattern = Pick<ProbeSettings, "side" | "pattern" | "syntax" | "ignoreCase">;

/** Whether two settings look for the same. */
export const isSamePattern = (a: Pattern, b: Pattern): boolean =>
  a.side === b.side && a.pattern === b.pattern && a.syntax === b.syntax && a.ignoreCase === b.ignoreCase;

/** "92 occurrences = 368 positions inside". */
export const describeP = ({ found }: ProbeSummary): string =>
  `${counted(found.matches, "occurrence")} = ${counted(found.inP, "position")} inside`;

/** More letters than that are not worth naming. */
const MOST_NAMED = 8;

/** "2,955 positions with the letters t, y, u, n elsewhere". */
export function describeN({ settings, brushed }: ProbeQuestion, { found }: ProbeSummary): string {
  const positions = counted(found.inN, "position");
  if (settings.compared === "others") return `all ${positions} besides`;
  const letters = [...new Set(settings.pattern)].filter((letter) => letter.trim() !== "");
  const named =
    brushed.length === 0 &&
    settings.syntax === "plain" &&
    settings.side === "latin" &&
    letters.length <= MOST_NAMED;
  if (!named) return `${positions} with the same letters elsewhere`;
  return `${positions} with the letter${letters.length === 1 ? "" : "s"} ${letters.join(", ")} elsewhere`;
}

/** "your text, 160 lines" */
export function describeText({ language, textName, lines, answered }: ProbeQuestion): string {
  const where = `${textName}, ${counted(lines, "line")}`;
  return answered
    ? `${where}; its ${language.pack.name} letters are the network’s own answers, because the text is Latin: they can be wrong`
    : where;
}

/** Which lines the ranking rests on. */
export function describeHalves({ chosen, heldOut }: ProbeSummary): string {
  const used = `${formatCount(chosen.inP)} of P and ${formatCount(chosen.inN)} of N`;
  return heldOut === undefined
    ? `Ranked on all lines: ${used}.`
    : `Ranked on half of the lines (${used}), checked on the other (${formatCount(heldOut.inP)} and ${formatCount(heldOut.inN)}).`;
}

/** Why the best of many must be better than one signal alone. */
export function describeThreshold({ signals, threshold }: ProbeSummary): string {
  const choice = `With ${formatCount(signals)} signals to choose from, the best looks good by chance alone`;
  if (threshold >= 0.5) return `${choice}: with so few occurrences no AUC is beyond that.`;
  const [low, high] = [0.5 - threshold, 0.5 + threshold].map(formatShare);
  return (
    `${choice}: if none knew anything, all would stay between ${low} and ${high} in 95 probes of 100. ` +
    "Only a dot marks an AUC beyond that."
  );
}

const WARNINGS: Readonly<Record<ProbeWarning, (summary: ProbeSummary) => string>> = {
  "too few": ({ found }) =>
    `Only ${counted(found.inP, "place")} inside and ${counted(found.inN, "place")} to compare with: ` +
    `at least ${FEWEST_PLACES} of each are needed.`,
  "P by lot": (summary) =>
    `Of ${counted(summary.found.inP, "place")} inside, ${formatCount(usedPlaces(summary).inP)} were drawn by lot.`,
  "N by lot": (summary) =>
    `Of ${counted(summary.found.inN, "place")} to compare with, ${formatCount(usedPlaces(summary).inN)} were drawn by lot.`,
  chance: ({ chosen, signals }) =>
    `With ${formatCount(chosen.matches)} ${chosen.matches === 1 ? "match" : "matches"} no signal can be told ` +
    `from the best of ${formatCount(signals)} that know nothing.`,
  "no check": () =>
    `There is no check on a held-out half: it needs ${FEWEST_PLACES} matches in each half of the lines.`,
};

/** What a reader of the numbers must be warned of, a sentence each. */
export const describeWarnings = (summary: ProbeSummary): string[] =>
  probeWarnings(summary).map((warning) => WARNINGS[warning](summary));
