import type { Language } from "../../language/language";
import { formatCount, formatShare, formatValue, ordinal } from "../shared/format-number";
import { pairName, pairSymbols, type Pair } from "../letter/pair";
import { isBeyondChance, type SignalKind, type UnitStatistics } from "./unit";
import type { LearnedPair } from "./unit-pairs";

/** What units of a kind are called together. */
const KINDS: Readonly<Record<SignalKind, string>> = {
  output: "outputs",
  hidden: "hidden units",
  h: "units of h",
  o: "output gates",
  c: "cells",
  i: "input gates",
  g: "cell inputs",
  f: "forget gates",
  cPrev: "previous cells",
};

/** With fewer cases than this on a side, chance alone makes large distances in 1,000 bins. */
const FEW_CASES = 1_000;

/** An AUC this near to 0.5 says that neither side is higher. */
const EVEN = 0.05;

/** What a unit is about, in one plain sentence: which part of the line it can know. */
export function unitSentence(
  { signal, unit }: { readonly signal: SignalKind; readonly unit: number },
  sizes: { readonly cells: number },
  output: string | undefined,
): string {
  if (signal === "output") return `The probability that the network gives to ${output ?? `symbol ${unit}`}.`;
  if (signal === "hidden") return `Reads all ${formatCount(2 * sizes.cells)} units of h at the letter.`;
  const forward = unit < sizes.cells;
  if (signal === "cPrev")
    return forward
      ? "The cell one step earlier: it knows what stands before the letter, not the letter itself."
      : "The cell one step earlier: it knows what stands behind the letter, not the letter itself.";
  return forward
    ? "Belongs to the forward LSTM: it knows the line up to the letter, and nothing behind it."
    : "Belongs to the backward LSTM: it knows the line from its end back to the letter, and nothing before it.";
}

/** Why no unit is shown although nothing has failed: what is being waited for. `isMissing`: the pair has too few cases. */
export function noUnitSentence(pair: Pair | undefined, isMissing: boolean, language: Language): string {
  if (pair === undefined) return "Reading the statistics…";
  const name = pairName(pair, language);
  return isMissing
    ? `No unit yet: there are no statistics of ${name}, and the values at this letter are being computed…`
    : `No unit yet: none has been counted for ${name} so far…`;
}

/** How well a unit tells a pair apart. Never claims more than the noise level allows. */
export function pairSentences(
  signal: SignalKind,
  pair: Pair,
  statistics: UnitStatistics | "missing" | undefined,
  language: Language,
): readonly string[] {
  const name = pairName(pair, language);
  if (statistics === undefined) return [`Its values for ${name} are not known yet.`];
  if (statistics === "missing")
    return [`There are no statistics of ${name}: too few cases with this outcome, or with another.`];
  const { letter } = pairSymbols(pair, language);
  if (statistics.min === statistics.max)
    return [
      `Has the same value, ${formatValue(statistics.min)}, at every ${letter}: it knows nothing of ${name}.`,
    ];
  return [
    distanceSentence(signal, name, letter, statistics),
    heightSentence(pair, statistics, language),
    ...fewCasesSentence(statistics, language),
  ];
}

function distanceSentence(
  signal: SignalKind,
  name: string,
  letter: string,
  statistics: UnitStatistics,
): string {
  const { distance, noise95, coarseDistance, coarseNoise95 } = statistics;
  const task = `telling ${name} from other ${letter}`;
  const fine = `${formatShare(distance)} against ${formatShare(noise95)} by chance`;
  const coarse = `${formatShare(coarseDistance)} against ${formatShare(coarseNoise95)}`;
  const [isFine, isCoarse] = [
    isBeyondChance(distance, noise95),
    isBeyondChance(coarseDistance, coarseNoise95),
  ];
  if (!isFine && !isCoarse) return `Not beyond chance at ${task}: ${fine}.`;
  if (!isFine)
    return `At ${task} not beyond chance in 1,000 bins (${fine}), but in 50 bins it is: ${coarse}.`;
  const start = `${placeOf(signal, statistics)} at ${task}: ${fine}`;
  return isCoarse ? `${start}.` : `${start}; in 50 bins not beyond chance, ${coarse}.`;
}

/** "The 4th best of 456 units of h", "Equal with 1 other the best of 228 hidden units". */
function placeOf(signal: SignalKind, { rank, ties, of }: UnitStatistics): string {
  if (rank === undefined) return "Better than chance";
  const best = rank === 1 ? "best" : `${ordinal(rank)} best`;
  const among = `of ${formatCount(of)} ${KINDS[signal]}`;
  return ties === 0
    ? `The ${best} ${among}`
    : `Equal with ${formatCount(ties)} ${ties === 1 ? "other" : "others"} the ${best} ${among}`;
}

function heightSentence(pair: Pair, { auc, meanP, meanN }: UnitStatistics, language: Language): string {
  const { letter, symbol } = pairSymbols(pair, language);
  const height =
    Math.abs(auc - 0.5) < EVEN
      ? "Neither higher nor lower as a rule"
      : `As a rule ${auc > 0.5 ? "higher" : "lower"}`;
  return (
    `${height} where ${letter} becomes ${symbol}: AUC ${formatShare(auc)}, ` +
    `mean ${formatValue(meanP)} there and ${formatValue(meanN)} at other ${letter}.`
  );
}

function fewCasesSentence({ casesP, casesN, noise, pair }: UnitStatistics, language: Language): string[] {
  const { letter, symbol } = pairSymbols(pair, language);
  const fewest = Math.min(casesP, casesN);
  if (fewest >= FEW_CASES) return [];
  const who = casesP <= casesN ? `become ${symbol}` : `become something else`;
  return [
    `Only ${formatCount(fewest)} ${letter} ${who}: with so few, chance alone makes a distance of ${formatShare(noise)} on average. The 50-bin distance says more.`,
  ];
}

/** What a unit has learned over all pairs, which come in the order of their excess over the noise level. */
export function learnedSentence(byExcess: readonly LearnedPair[], language: Language): string {
  const beyond = byExcess.filter(({ coarseBeyond }) => coarseBeyond).length;
  const all = `Of ${formatCount(byExcess.length)} pairs`;
  if (beyond === 0) return `${all} it tells none apart beyond chance (50 bins).`;
  const excess = ({ coarseDistance, coarseNoise95 }: LearnedPair): number => coarseDistance - coarseNoise95;
  const most = excess(byExcess[0]!);
  const names = byExcess.filter((one) => excess(one) === most).map(({ pair }) => pairName(pair, language));
  const found =
    beyond === byExcess.length
      ? `It tells all ${formatCount(beyond)} pairs apart`
      : `${all} it tells ${formatCount(beyond)} apart`;
  return `${found} beyond chance (50 bins), most clearly ${names.join(" and ")}.`;
}
