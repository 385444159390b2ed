import { GRAPH_ROWS } from "../../src/analysis/graph-units";
import { rankDescending } from "../../src/analysis/rank";
import { DRAWN, mean, meanOfBest, pairName, table, three } from "./numbers";
import { unitsOf, valuesOf, type PairData, type ReportData } from "./report-data";
import type { Section } from "./section";

type Row = (typeof GRAPH_ROWS)[number];

/** What the rows are called in the text. */
const NAMES: Readonly<Record<Row, string>> = {
  o: "output gates `o`",
  c: "cells `c`",
  i: "input gates `i`",
  g: "cell inputs `g`",
  f: "forget gates `f`",
  cPrev: "previous cells `cPrev`",
};

/** Whether cell inputs are the most confident of the six rows of gates and cells. */
export function rowsSection(data: ReportData, pair: PairData): Section {
  const { layout } = data;
  const { distance, coarseDistance } = pair.statistics;
  const backward = unitsOf(data, "backward");
  const rows = GRAPH_ROWS.map((signal) => ({
    signal,
    drawn: mean(valuesOf(layout, distance, signal, pair.graph.backward)),
    best: meanOfBest(valuesOf(layout, distance, signal, backward)),
    coarse: meanOfBest(valuesOf(layout, coarseDistance, signal, backward)),
    wins: data.pairs.filter((other) => mostConfidentRow(data, other) === signal).length,
  }));
  const first = (of: (row: (typeof rows)[number]) => number): Row =>
    rows[rankDescending(rows.map(of))[0]!]!.signal;
  const [drawn, best] = [first((row) => row.drawn), first((row) => row.best)];
  const ofG = rows.find(({ signal }) => signal === "g")!;
  const also = [drawn, best].filter((signal) => signal === "g").length;
  const most = rows[rankDescending(rows.map(({ wins }) => wins))[0]!]!;
  const body = `Distances of the backward LSTM. The picture shows each row for the ${DRAWN.direction} units whose h is best; every row also has best units
of its own. The last column counts, over all ${data.pairs.length} pairs, how often the row has the highest mean of its ${DRAWN.direction} best units (of
whichever direction is better).

${table(
  [
    "row",
    `the ${DRAWN.direction} units drawn`,
    `its own ${DRAWN.direction} best`,
    "the same in 50 bins",
    "most confident row, pairs",
  ],
  rows.map(({ signal, drawn: a, best: b, coarse, wins }) => [
    NAMES[signal],
    three(a),
    three(b),
    three(coarse),
    wins,
  ]),
)}`;
  return {
    title: `${pairName(pair)}: are cell inputs the most confident?`,
    findings: [
      {
        statement: `${pairName(pair)}: of the gates and cells, cell inputs are the most confident`,
        verdict: also === 2 ? "holds" : also === 1 ? "holds in part" : "does not hold",
        evidence:
          `mean distance of the ${DRAWN.direction} units drawn: highest for ${NAMES[drawn]}; of each row's own ${DRAWN.direction} best: highest for ${NAMES[best]} ` +
          `(${three(rows.find(({ signal }) => signal === best)!.best)}; \`g\` ${three(ofG.best)}). Over all pairs, ${NAMES[most.signal]} come first most often, ` +
          `in ${most.wins} of ${data.pairs.length}`,
      },
    ],
    body,
  };
}

/** The row with the highest mean distance of its best units, of the better direction. */
function mostConfidentRow(data: ReportData, { statistics }: PairData): Row {
  const scores = GRAPH_ROWS.map((signal) =>
    Math.max(
      ...(["forward", "backward"] as const).map((direction) =>
        meanOfBest(valuesOf(data.layout, statistics.distance, signal, unitsOf(data, direction))),
      ),
    ),
  );
  return GRAPH_ROWS[rankDescending(scores)[0]!]!;
}
