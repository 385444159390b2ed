import { contributions, difference } from "../../src/analysis/contributions";
import { rangeOfSignal } from "../../src/analysis/signal-layout";
import type { PairData, ReportData } from "./report-data";
import { unitsOf, valuesOf } from "./report-data";
import { DRAWN, mean, meanOfBest, median, pairName, percent, table, three } from "./numbers";
import { verdictOf, type Finding, type Section } from "./section";

type Direction = "forward" | "backward";
const DIRECTIONS = ["forward", "backward"] as const;

/** One LSTM direction in the picture of a pair. */
interface DirectionNumbers {
  /** Mean distance of the best units of h, as many as are drawn: how dark they are. */
  readonly meanOfBest: number;
  /** The best unit of h. */
  readonly best: number;
  readonly bestDistance: number;
  readonly median: number;
  readonly coarseBest: number;
  readonly auc: number;
  /** Mean size of the contributions of the units drawn to the hidden units drawn: over P, and P less N. */
  readonly contributionP: number;
  readonly contributionDifference: number;
  /** The same over P for all units of the direction. */
  readonly contributionOfAll: number;
}

function numbersOf(data: ReportData, pair: PairData, direction: Direction): DirectionNumbers {
  const { layout } = data;
  const { distance, coarseDistance, auc, meanP, meanN } = pair.statistics;
  const all = unitsOf(data, direction);
  const best = pair.graph[direction];
  const distances = valuesOf(layout, distance, "h", all);
  const { first, width } = rangeOfSignal(layout, "h");
  const h = (values: Float32Array): Float32Array => values.subarray(first, first + width);
  const kernel = {
    weights: data.model.weights.hidden.kernel,
    targets: data.model.manifest.sizes.hidden,
  };
  const size = (activations: Float32Array, units = best): number =>
    mean([...contributions(activations, kernel, units, pair.graph.hidden)].map(Math.abs));
  return {
    meanOfBest: meanOfBest(distances),
    best: best[0]!,
    bestDistance: Math.max(...distances),
    median: median(distances),
    coarseBest: meanOfBest(valuesOf(layout, coarseDistance, "h", all)),
    // A unit that is lower over P tells the pair apart as well as one that is higher.
    auc: mean(valuesOf(layout, auc, "h", best).map((value) => Math.max(value, 1 - value))),
    contributionP: size(h(meanP)),
    contributionDifference: size(difference(h(meanP), h(meanN))),
    contributionOfAll: size(h(meanP), all),
  };
}

/** Which LSTM knows more about a pair, and which contributes more; the article says `stronger`. */
export function directionSection(
  data: ReportData,
  pair: PairData,
  stronger: Direction,
  why: string,
): Section {
  const found = { forward: numbersOf(data, pair, "forward"), backward: numbersOf(data, pair, "backward") };
  const weaker = stronger === "forward" ? "backward" : "forward";
  const [more, less] = [found[stronger], found[weaker]];
  const row = (name: string, of: (numbers: DirectionNumbers) => string): string[] => [
    name,
    ...DIRECTIONS.map((direction) => of(found[direction])),
  ];
  const findings: Finding[] = [
    {
      statement: `${pairName(pair)}: the ${stronger} LSTM is the darker one`,
      verdict: verdictOf(more.meanOfBest > less.meanOfBest),
      evidence: `mean distance of the ${DRAWN.direction} best units of h: ${three(more.meanOfBest)} ${stronger}, ${three(less.meanOfBest)} ${weaker}`,
    },
    {
      statement: `${pairName(pair)}: its units contribute more to the hidden layer`,
      verdict: verdictOf(more.contributionP > less.contributionP),
      evidence: `mean size of a contribution to the ${DRAWN.hidden} hidden units: ${three(more.contributionP)} ${stronger}, ${three(less.contributionP)} ${weaker}`,
    },
  ];
  const body = `${why} P has ${pair.casesP} cases, N ${pair.casesN}.

${table(
  ["units of h", ...DIRECTIONS],
  [
    row(`mean distance of the ${DRAWN.direction} best`, (numbers) => three(numbers.meanOfBest)),
    row("the same in 50 bins", (numbers) => three(numbers.coarseBest)),
    row(`mean AUC of those ${DRAWN.direction}, or 1 - AUC`, (numbers) => three(numbers.auc)),
    row("best unit", (numbers) => `${numbers.best} (${three(numbers.bestDistance)})`),
    row("median of all units", (numbers) => three(numbers.median)),
    row(`mean contribution of the ${DRAWN.direction} to the ${DRAWN.hidden} best hidden units, over P`, (n) =>
      three(n.contributionP),
    ),
    row("the same for the difference of P and N", (n) => three(n.contributionDifference)),
    row(`mean contribution of all units to the same ${DRAWN.hidden}, over P`, (n) =>
      three(n.contributionOfAll),
    ),
  ],
)}

The ${DRAWN.direction} best ${stronger} units are ${pair.graph[stronger].join(", ")}; each contributes ${(more.contributionP / less.contributionP).toFixed(1)} times
as much as one of the ${DRAWN.direction} best ${weaker} units. The hidden layer's best units are ${pair.graph.hidden.join(", ")}.`;
  return { title: `${pairName(pair)}: which LSTM knows?`, findings, body };
}

/**
 * Whether the best hidden units all support some output symbols and all oppose others, with their mean
 * contributions over P.
 */
export function hiddenSection(
  data: ReportData,
  pair: PairData,
  supported: readonly string[],
  opposed: readonly string[],
): Section {
  const { weights, vocabulary, manifest } = data.model;
  const { first, width } = rangeOfSignal(data.layout, "hidden");
  const means = pair.statistics.meanP.subarray(first, first + width);
  const kernel = { weights: weights.output.kernel, targets: manifest.sizes.outputs };
  const { hidden } = pair.graph;
  const rows = [...supported, ...opposed].map((symbol) => {
    const values = [...contributions(means, kernel, hidden, [vocabulary.outputIndex.get(symbol)!])];
    const sign = supported.includes(symbol) ? 1 : -1;
    return { symbol, sign, values, right: values.filter((value) => sign * value > 0).length };
  });
  const right = rows.reduce((sum, row) => sum + row.right, 0);
  const all = rows.length * hidden.length;
  const finding: Finding = {
    statement: `${pairName(pair)}: all ${DRAWN.hidden} hidden units support ${supported.join(" and ")} and oppose ${opposed.join(" and ")}`,
    verdict: right === all ? "holds" : right >= 0.75 * all ? "holds in part" : "does not hold",
    evidence: `${right} of ${all} contributions (${percent(right / all)}) have the sign that the article saw`,
  };
  const body = `Mean contributions over P of the ${DRAWN.hidden} best hidden units to the scores of four symbols.

${table(
  ["to", ...hidden.map(String), "expected sign"],
  rows.map(({ symbol, sign, values, right: fitting }) => [
    symbol,
    ...values.map((value) => value.toFixed(2)),
    `${sign > 0 ? "+" : "−"}: ${fitting} of ${hidden.length}`,
  ]),
)}`;
  return { title: `${pairName(pair)}: what does the hidden layer pass on?`, findings: [finding], body };
}
