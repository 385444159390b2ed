import { contributions } from "../../src/analysis/contributions";
import { GRAPH_ROWS } from "../../src/analysis/graph-units";
import { rangeOfSignal } from "../../src/analysis/signal-layout";
import type { Signal } from "../../src/model/signals";
import { ARTICLE_PICTURES } from "./article";
import { pairName, table, three } from "./numbers";
import { findPair, valuesOf, type PairData, type ReportData } from "./report-data";
import type { Section } from "./section";

/** The article's pictures for our network, as numbers: units, their distances, contributions to the output. */
export function pictureSection(data: ReportData): Section {
  const pairs = ARTICLE_PICTURES.map((wanted) => findPair(data, wanted)).filter((pair) => pair !== undefined);
  return {
    title: "The pictures in numbers",
    findings: [],
    body: `What the page draws for the article's pairs: each unit with its distance, in the order of the numbers, the forward LSTM
before the backward one. The second table has the mean contributions over P of the hidden units (columns) to the scores of the output symbols (rows).

${pairs.map((pair) => picture(data, pair)).join("\n\n")}`,
  };
}

function picture(data: ReportData, pair: PairData): string {
  const { graph, statistics } = pair;
  const { outputs } = data.model.vocabulary;
  const lstm = [...graph.forward, ...graph.backward];
  const rows: readonly (readonly [Signal, readonly number[]])[] = [
    ["output", graph.output],
    ["hidden", graph.hidden],
    ["h", lstm],
    ...GRAPH_ROWS.map((signal) => [signal, lstm] as const),
  ];
  const named = (signal: Signal, unit: number): string =>
    signal === "output" ? codeOf(outputs[unit]!) : String(unit);
  const cells = rows.map(([signal, units]) => {
    const sorted = [...units].sort((a, b) => a - b);
    const distances = valuesOf(data.layout, statistics.distance, signal, sorted);
    return [signal, sorted.map((unit, k) => `${named(signal, unit)} ${three(distances[k]!)}`).join(", ")];
  });
  return `### ${pairName(pair)}

${table(["row", "units with their distances"], cells)}

${contributionTable(data, pair)}`;
}

function contributionTable({ layout, model }: ReportData, { graph, statistics }: PairData): string {
  const { first, width } = rangeOfSignal(layout, "hidden");
  const means = statistics.meanP.subarray(first, first + width);
  const kernel = { weights: model.weights.output.kernel, targets: model.manifest.sizes.outputs };
  const hidden = [...graph.hidden].sort((a, b) => a - b);
  const outputs = [...graph.output].sort((a, b) => a - b);
  return table(
    ["to", ...hidden.map((unit) => `hidden ${unit}`)],
    outputs.map((output) => [
      codeOf(model.vocabulary.outputs[output]!),
      ...Array.from(contributions(means, kernel, hidden, [output]), (value) => value.toFixed(4)),
    ]),
  );
}

/** Latin symbols, stops and the placeholder as code, so that Markdown leaves them alone. */
const codeOf = (symbol: string): string => (/^[\x20-\x7e]$/.test(symbol) ? `\`${symbol}\`` : symbol);
