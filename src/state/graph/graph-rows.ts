import type { GraphEdge } from "../../analysis/graph";
import { rangeOfSignal, signalNumber, type SignalUnit } from "../../analysis/signal-layout";
import { signalCode, signalName } from "../../analysis/signal-name";
import { STATISTICS, statistic, type Statistic } from "../../analysis/tables/letter-table";
import { inputSymbol, visibleSymbol } from "../letter/pair";
import type { GraphPicture } from "../inside/selectors";

/** Everything known about a unit of the picture, for tables, files and whoever points at it. */
export interface GraphUnitRow {
  /** "forward unit 41" */
  readonly name: string;
  /** "h41" */
  readonly code: string;
  readonly signal: SignalUnit["signal"];
  /** Its place in its layer, as in the article. */
  readonly unit: number;
  /** Undefined if the pair has too few cases for statistics. */
  readonly statistics: Readonly<Record<Statistic, number>> | undefined;
  readonly casesP: number | undefined;
  readonly casesN: number | undefined;
  /** Activation at the letter in question, if that is the pair's letter. */
  readonly here: number | undefined;
}

/** A contribution in the picture. */
export interface GraphEdgeRow {
  readonly from: string;
  readonly to: string;
  readonly contribution: number;
}

/** Name of a unit or of the letter itself in this picture. */
export function graphUnitName({ layout, pair, language }: GraphPicture, unit: SignalUnit | "letter"): string {
  if (unit === "letter") return `letter ${visibleSymbol(inputSymbol(pair.input, language))}`;
  const cells = rangeOfSignal(layout, "h").width / 2;
  return signalName(unit, { cells }, language.vocabulary.outputs);
}

/** One unit of the picture. Throws a RangeError if the network has no such unit. */
export function graphUnitRow(picture: GraphPicture, unit: SignalUnit): GraphUnitRow {
  const { statistics, layout, here } = picture;
  const number = signalNumber(layout, unit);
  const values = statistics && STATISTICS.map((name) => [name, valueOf(statistics, name, number)] as const);
  return {
    name: graphUnitName(picture, unit),
    code: signalCode(unit),
    signal: unit.signal,
    unit: unit.unit,
    statistics: values && (Object.fromEntries(values) as Record<Statistic, number>),
    casesP: statistics?.casesP,
    casesN: statistics?.casesN,
    here: here?.[number],
  };
}

const valueOf = (
  { table, pair }: NonNullable<GraphPicture["statistics"]>,
  name: Statistic,
  number: number,
): number => statistic(table, name, pair, number);

/** Every unit of the picture, from the top to the bottom, from the left to the right. */
export function graphUnitRows(picture: GraphPicture): GraphUnitRow[] {
  return picture.graph.rows.flatMap(({ forward, backward }) =>
    [...forward, ...backward].map((node) => graphUnitRow(picture, node)),
  );
}

/** Every contribution of the picture, the largest in size first. */
export function graphEdgeRows(picture: GraphPicture): GraphEdgeRow[] {
  return [...picture.graph.edges]
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
    .map((edge) => edgeRow(picture, edge));
}

const edgeRow = (picture: GraphPicture, { from, to, contribution }: GraphEdge): GraphEdgeRow => ({
  from: graphUnitName(picture, from),
  to: graphUnitName(picture, to),
  contribution,
});
