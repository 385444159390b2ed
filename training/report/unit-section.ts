import { rankDescending } from "../../src/analysis/rank";
import { rangeOfSignal } from "../../src/analysis/signal-layout";
import { ARTICLE_RANKING, SECOND_PAIR } from "./article";
import { DRAWN, four, pairName, table, three } from "./numbers";
import { findPair, type PairData, type ReportData } from "./report-data";
import { verdictOf, type Section } from "./section";

/** Pairs shown in the ranking. */
const SHOWN = 12;

/** What the strongest forward unit for a pair has learned, beside the article's unit. */
export function unitSection(data: ReportData, pair: PairData): Section {
  const unit = pair.graph.forward[0]!;
  const at = rangeOfSignal(data.layout, "h").first + unit;
  const distanceOf = ({ statistics }: PairData): number => statistics.distance[at]!;
  const ranking = rankDescending(data.pairs.map(distanceOf)).map((place) => data.pairs[place]!);
  const beyondNoise = ({ statistics }: PairData): number =>
    statistics.coarseDistance[at]! - statistics.coarseNoise95[at]!;
  const sure = rankDescending(data.pairs.map(beyondNoise)).map((place) => data.pairs[place]!);
  const places = ARTICLE_RANKING.map((wanted): RankedPair => {
    const found = findPair(data, wanted);
    return {
      wanted,
      found,
      place: found && ranking.indexOf(found) + 1,
      sure: found && sure.indexOf(found) + 1,
    };
  });
  return {
    title: `What did unit ${unit} learn?`,
    findings: findingsOf(data, pair, unit, at, places),
    body: `Unit ${unit} is the unit of the forward LSTM's h with the largest distance for ${pairName(pair)}. The article's unit and ours are those of two
networks: the numbers of units mean nothing, what they have learned may agree.

${table(
  ["the article's unit", "distance there", `our unit ${unit}`, "noise, 95%", "place", "place beyond noise"],
  places.map(({ wanted, found, place, sure: beyond }) => [
    pairName(wanted),
    four(wanted.distance),
    found ? four(distanceOf(found)) : "too few cases",
    found ? three(found.statistics.noise95[at]!) : "",
    place ?? "",
    beyond ?? "",
  ]),
)}

All pairs of our unit, the largest distance first. Where the distance hardly exceeds its noise level, there are few cases on one side, and
the unit may know nothing about the pair.

${table(
  ["pair", "cases P", "cases N", "distance", "noise, 95%", "50 bins", "noise, 95%", "AUC"],
  ranking
    .slice(0, SHOWN)
    .map((other) => [
      pairName(other),
      other.casesP,
      other.casesN,
      four(distanceOf(other)),
      ...(["noise95", "coarseDistance", "coarseNoise95", "auc"] as const).map((name) =>
        three(other.statistics[name][at]!),
      ),
    ]),
)}`,
  };
}

/** One of the article's pairs, with its place among those of our unit: by distance, and by what exceeds the noise level. */
interface RankedPair {
  readonly wanted: (typeof ARTICLE_RANKING)[number];
  readonly found: PairData | undefined;
  readonly place: number | undefined;
  readonly sure: number | undefined;
}

function findingsOf(
  data: ReportData,
  pair: PairData,
  unit: number,
  at: number,
  places: readonly RankedPair[],
): Section["findings"] {
  const inOrder = (key: "place" | "sure"): boolean => places.every((entry, k) => entry[key] === k + 1);
  const topThree = places.slice(0, 3).every(({ sure }) => sure !== undefined && sure <= 3);
  const second = findPair(data, SECOND_PAIR);
  const secondPlace = second ? second.graph.forward.indexOf(unit) + 1 : 0;
  const list = (key: "place" | "sure"): string =>
    places.map((entry) => String(entry[key] ?? "none")).join(", ");
  return [
    {
      statement: `The strongest forward unit for ${pairName(pair)} also tells ${ARTICLE_RANKING.slice(1).map(pairName).join(", ")} apart, best in this order`,
      verdict: inOrder("place") ? "holds" : inOrder("sure") || topThree ? "holds in part" : "does not hold",
      evidence:
        `unit ${unit} of h, ${four(pair.statistics.distance[at]!)} for ${pairName(pair)}; the article's four pairs are at places ${list("place")} of ` +
        `${data.pairs.length} by distance, and at places ${list("sure")} by how far the 50-bin distance exceeds its noise level`,
    },
    {
      statement: `It is among the ${DRAWN.direction} best forward units for ${pairName(SECOND_PAIR)}`,
      verdict: second ? verdictOf(secondPlace > 0) : "cannot be tested",
      evidence: secondPlace > 0 ? `at place ${secondPlace}` : `it is not among the ${DRAWN.direction}`,
    },
  ];
}
