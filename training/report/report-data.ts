import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { AtlasIndex, AtlasLetter } from "../../src/analysis/atlas/atlas-index";
import { openAtlas } from "../../src/analysis/atlas/read-atlas";
import { selectGraphUnits, type GraphUnits } from "../../src/analysis/graph-units";
import { rangeOfSignal, type SignalLayout } from "../../src/analysis/signal-layout";
import { STATISTICS, statisticsOf, type Statistic } from "../../src/analysis/tables/letter-table";
import type { Signal } from "../../src/model/signals";
import type { NodeModel } from "../node-model";
import type { ArticlePair } from "./article";
import { readTyunData, type TyunData } from "./tyun-data";

/** One pair with all statistics of all signals. */
export interface PairData extends ArticlePair {
  readonly casesP: number;
  readonly casesN: number;
  /** By signal number. */
  readonly statistics: Readonly<Record<Statistic, Float32Array>>;
  readonly graph: GraphUnits;
}

/** All that the report is made from. */
export interface ReportData {
  readonly model: NodeModel;
  readonly index: AtlasIndex;
  readonly layout: SignalLayout;
  /** In the order of the atlas. */
  readonly pairs: readonly PairData[];
  readonly tyun: TyunData;
}

/**
 * Reads the atlas of a model and probes the bundled sample text. Throws with the file and the reason,
 * also if it is that of another model.
 */
export async function readReportData(folder: string, model: NodeModel): Promise<ReportData> {
  const read = async (name: string): Promise<Uint8Array> =>
    new Uint8Array(await readFile(join(folder, "atlas", name)));
  const weights = model.manifest.files.find(({ name }) => name === "weights.bin")!;
  const atlas = await openAtlas(read, weights.sha256).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`cannot read the atlas in ${folder}: ${reason}\nMake it with npm run atlas.`, {
      cause: error,
    });
  });
  const { index, layout } = atlas;
  const pairs: PairData[] = [];
  for (const [place, letter] of index.letters.entries()) {
    const table = await atlas.statistics(place);
    letter.pairs.forEach((_, pair) => {
      const statistics = Object.fromEntries(
        STATISTICS.map((name) => [name, statisticsOf(table, name, pair)]),
      ) as Record<Statistic, Float32Array>;
      pairs.push(pairData(letter, pair, statistics, layout));
    });
  }
  return { model, index, layout, pairs, tyun: await readTyunData(model) };
}

function pairData(
  { letter, pairs, cases }: AtlasLetter,
  place: number,
  statistics: PairData["statistics"],
  layout: SignalLayout,
): PairData {
  const { symbol, output, cases: casesP } = pairs[place]!;
  const casesN = cases - casesP;
  const { distance: distances, meanP: meansP, meanN: meansN } = statistics;
  const graph = selectGraphUnits({ output, casesP, casesN, distances, meansP, meansN }, layout);
  return { letter, symbol, casesP, casesN, statistics, graph };
}

/** A pair of the article, undefined if it does not count in this text. */
export const findPair = ({ pairs }: ReportData, { letter, symbol }: ArticlePair): PairData | undefined =>
  pairs.find((pair) => pair.letter === letter && pair.symbol === symbol);

/** Values of a statistic for units of a signal. */
export function valuesOf(
  layout: SignalLayout,
  values: Float32Array,
  signal: Signal,
  units: readonly number[],
): number[] {
  const { first } = rangeOfSignal(layout, signal);
  return units.map((unit) => values[first + unit]!);
}

/** All units of one LSTM direction. */
export function unitsOf({ model }: ReportData, direction: "forward" | "backward"): number[] {
  const { cells } = model.manifest.sizes;
  return Array.from({ length: cells }, (_, k) => (direction === "forward" ? k : cells + k));
}
