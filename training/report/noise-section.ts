import { rankDescending } from "../../src/analysis/rank";
import { ARTICLE_RANKING } from "./article";
import { mean, pairName, percent, table, thousands, three } from "./numbers";
import type { PairData, ReportData } from "./report-data";
import type { Section } from "./section";

/** Pairs shown with the highest noise level. */
const SHOWN = 8;

type DistanceName = "distance" | "coarseDistance";
const NOISE = { distance: "noise95", coarseDistance: "coarseNoise95" } as const;

/** How many distances exceed their noise level, and how high that is. */
export function noiseSection(data: ReportData): Section {
  const { pairs, layout } = data;
  const all = pairs.length * layout.count;
  const above = (name: DistanceName): number =>
    pairs.reduce((sum, pair) => sum + aboveNoise(pair, name, 0, layout.count), 0);
  const rows = layout.ranges.map(({ signal, first, width }) => {
    const share = (name: DistanceName): string =>
      percent(mean(pairs.map((pair) => aboveNoise(pair, name, first, first + width) / width)));
    return [`\`${signal}\``, width, share("distance"), share("coarseDistance")];
  });
  const limit = ARTICLE_RANKING.at(-1)!.distance;
  const deceptive = pairs.reduce(
    (sum, { statistics }) =>
      sum + statistics.distance.filter((d, k) => d >= limit && d <= statistics.noise95[k]!).length,
    0,
  );
  const large = pairs.reduce(
    (sum, { statistics }) => sum + statistics.distance.filter((d) => d >= limit).length,
    0,
  );
  return {
    title: "How much of it is noise?",
    findings: [],
    body: `A distance in 1,000 bins is far from 0 even where outcomes and signal have nothing to do with each other, the further the fewer cases there
are. The noise level is the distance that shuffled outcomes would have: its mean, and its 95th percentile, which one in twenty
shuffles exceeds.

Of ${thousands(all)} pairs of a signal and a letter's outcome, ${thousands(above("distance"))} (${percent(above("distance") / all)}) exceed the 95th percentile with 1,000 bins and
${thousands(above("coarseDistance"))} (${percent(above("coarseDistance") / all)}) with 50; if no signal knew anything, 5% would.

${table(["signal", "units", "above noise, 1,000 bins", "above noise, 50 bins"], rows)}

The pairs with the highest noise level, mean over the ${thousands(layout.count)} signals:

${table(
  [
    "pair",
    "cases P",
    "cases N",
    "noise, 1,000 bins",
    "mean distance",
    "noise, 50 bins",
    "mean 50-bin distance",
    "signals above (1,000 / 50)",
  ],
  noisiest(pairs).map((pair) => [
    pairName(pair),
    pair.casesP,
    pair.casesN,
    ...(["noise95", "distance", "coarseNoise95", "coarseDistance"] as const).map((name) =>
      three(mean([...pair.statistics[name]])),
    ),
    `${aboveNoise(pair, "distance", 0, layout.count)} / ${aboveNoise(pair, "coarseDistance", 0, layout.count)}`,
  ]),
)}

The smallest distance in the article's ranking is ${limit}. Of the ${thousands(large)} distances here that are at least as large, ${thousands(deceptive)} do not exceed their noise
level. A distance should therefore never be read without it, and pairs are better ranked by the 50-bin distance.`,
  };
}

function noisiest(pairs: readonly PairData[]): PairData[] {
  return rankDescending(
    pairs.map(({ statistics }) => mean([...statistics.noise95])),
    SHOWN,
  ).map((place) => pairs[place]!);
}

/** Signals from `from` to `to` whose distance exceeds its noise level. */
function aboveNoise({ statistics }: PairData, name: DistanceName, from: number, to: number): number {
  let count = 0;
  for (let k = from; k < to; k++) if (statistics[name][k]! > statistics[NOISE[name]][k]!) count++;
  return count;
}
