import { polarityOf, type Polarity } from "../../src/analysis/probe/probe-table";
import { rankProbe } from "../../src/analysis/probe/rank-probe";
import { rankDescending } from "../../src/analysis/rank";
import { rangeOfSignal, signalNumber, signalUnit } from "../../src/analysis/signal-layout";
import { signalCode, signalName } from "../../src/analysis/signal-name";
import { signalValues } from "../../src/model/signals";
import { thresholdWords } from "../probe/summary-words";
import { TYUN_PAIR } from "./article";
import { DRAWN, inWords, pairName, table, thousands, three } from "./numbers";
import { findPair, type ReportData } from "./report-data";
import { ROWS_SHOWN, rowsWorthSeeing } from "./rows-worth-seeing";
import { verdictOf, type Finding, type Section, type Verdict } from "./section";
import { TYUN_WORDS } from "./tyun-data";

/** Signals in the ranking, and cells of each LSTM that are looked for among the units of the pair. */
const SHOWN = 10;

/** From this AUC on (or down to 1 less it) a cell is plainly on inside and off elsewhere, as in the article's pictures. */
const PLAIN = 0.9;

/** Where `tyun` is known: the article's chapter on cells, with our cells. */
export function tyunSection(data: ReportData): Section {
  const { tyun, layout } = data;
  const { summary } = tyun.result;
  const { found, chosen, heldOut } = summary;
  const pair = findPair(data, TYUN_PAIR);
  const best = rankProbe(tyun.result.table!, "auc", SHOWN);
  const on = bestCell(data, "backward", "on inside");
  const off = bestCell(data, "forward", "off inside");
  const strongest = (["forward", "backward"] as const)
    .map((direction) => bestCells(data, direction)[0]!)
    .reduce((a, b) => (deviation(data, b) > deviation(data, a) ? b : a));
  const body = `The article looks for cells that react to the suffix -թյուն, typed \`tyun\`, by eye. Here every signal is ranked by how well it tells the letters of
\`tyun\` (P) from the same letters elsewhere (N), over the ${tyun.lines} sentences of the bundled sample text: ${thousands(found.matches)} times \`tyun\`, ${thousands(found.inP)}
places of P, ${thousands(found.inN)} of N. The signals are ranked on one half of the sentences (P ${chosen.inP}, N ${thousands(chosen.inN)})${
    heldOut === undefined
      ? ""
      : `; *held out* is the AUC on the
other half, which had no part in the choice`
  }. An ${thresholdWords(summary)}.
The best of all cells is ${nameOf(data, strongest)}.

${signalTable(data, best)}

The cells \`c\` that the page shows first: the best of each LSTM and polarity and then the best of all others, ${inWords(ROWS_SHOWN)} in all, as far as
both halves agree beyond chance. A number in a name counts within its LSTM, as in the article; the short form counts through both.

${signalTable(data, rowsWorthSeeing(data))}

Three cells along three words, of which the last has \`t\` and \`un\` but not the suffix:

${wordTable(data, [...new Set([strongest, on, off])])}`;
  return {
    title: "Which cells know `tyun`?",
    findings: [
      cellFinding(data, on, "A cell of the backward LSTM is active on `tyun` and not elsewhere"),
      cellFinding(data, off, "A cell of the forward LSTM is active everywhere but on `tyun`"),
      pairFinding(data, off),
    ],
    body: pair === undefined ? body : `${body}\n\n${pairText(data, layout.count)}`,
  };
}

/** Signals of all cells of a direction, the best first. */
function bestCells(
  { tyun, layout, model }: ReportData,
  direction: "forward" | "backward",
  polarity?: Polarity,
): number[] {
  const { first } = rangeOfSignal(layout, "c");
  const { cells } = model.manifest.sizes;
  const from = direction === "forward" ? first : first + cells;
  const values = tyun.result.table!;
  return rankProbe(values).filter(
    (signal) =>
      signal >= from &&
      signal < from + cells &&
      (polarity === undefined || polarityOf(values.auc[signal]!) === polarity),
  );
}

/** How far from 0.5 the AUC of a signal is. */
const deviation = ({ tyun }: ReportData, signal: number): number =>
  Math.abs(tyun.result.table!.auc[signal]! - 0.5);

const bestCell = (data: ReportData, direction: "forward" | "backward", polarity: Polarity): number =>
  bestCells(data, direction, polarity)[0]!;

function nameOf({ layout, model }: ReportData, signal: number): string {
  const unit = signalUnit(layout, signal);
  return `${signalName(unit, model.manifest.sizes, model.vocabulary.outputs)} (\`${signalCode(unit)}\`)`;
}

function signalTable(data: ReportData, signals: readonly number[]): string {
  const values = data.tyun.result.table!;
  return table(
    ["signal", "AUC", "held out", "", "distance", "noise, 95%", "50 bins", "noise, 95%"],
    signals.map((signal) => [
      nameOf(data, signal),
      three(values.auc[signal]!),
      three(values.heldOutAuc[signal]!),
      polarityOf(values.auc[signal]!),
      three(values.distance[signal]!),
      three(values.noise95[signal]!),
      three(values.coarseDistance[signal]!),
      three(values.coarseNoise95[signal]!),
    ]),
  );
}

/** Values of cells at each letter of the words. */
function wordTable(data: ReportData, signals: readonly number[]): string {
  const { words } = data.tyun;
  const values = signalValues(words, "c");
  const width = values.length / words.length;
  return table(
    ["", ...[...TYUN_WORDS].map((letter) => (letter === " " ? "" : letter))],
    signals.map((signal) => {
      const { unit } = signalUnit(data.layout, signal);
      return [
        nameOf(data, signal),
        ...Array.from({ length: words.length }, (_, t) =>
          values[t * width + unit]!.toFixed(1).replace(/^-(?=0\.0$)/, ""),
        ),
      ];
    }),
  );
}

function cellFinding(data: ReportData, signal: number, statement: string): Finding {
  const { table: values, summary } = data.tyun.result;
  const aucs = [values!.auc[signal]!, values!.heldOutAuc[signal]!];
  const from = (auc: number): number => Math.max(auc, 1 - auc);
  const verdict: Verdict = aucs.every((auc) => from(auc) >= PLAIN)
    ? "holds"
    : aucs.every((auc) => from(auc) > 0.5 + summary.threshold)
      ? "holds in part"
      : "does not hold";
  return {
    statement,
    verdict,
    evidence:
      `the best is ${nameOf(data, signal)}: AUC ${three(aucs[0]!)}, ${three(aucs[1]!)} on the held-out half ` +
      `(${PLAIN} or ${(1 - PLAIN).toFixed(1)} counts as plain)`,
  };
}

/** Units of the pair's picture that are the units of these cells. */
function amongUnits(data: ReportData, signals: readonly number[]): number[] {
  const graph = findPair(data, TYUN_PAIR)?.graph;
  return signals.filter((signal) => {
    const { unit } = signalUnit(data.layout, signal);
    return graph !== undefined && [...graph.forward, ...graph.backward].includes(unit);
  });
}

/** The article's second statement about its forward cell. */
function pairFinding(data: ReportData, off: number): Finding {
  const statement = `That forward cell is among the ${DRAWN.direction} best forward units for ${pairName(TYUN_PAIR)}`;
  if (findPair(data, TYUN_PAIR) === undefined)
    return { statement, verdict: "cannot be tested", evidence: "the pair is too rare in the text" };
  const cells = bestCells(data, "forward").slice(0, SHOWN);
  const among = amongUnits(data, cells);
  const itself = amongUnits(data, [off]).length > 0;
  return {
    statement,
    verdict: itself || among.length === 0 ? verdictOf(itself) : "holds in part",
    evidence:
      `${nameOf(data, off)} is ${itself ? "" : "not "}among them; of the ${inWords(SHOWN)} forward cells that know \`tyun\` best, ${among.length} ` +
      `${among.length === 1 ? "is" : "are"}${among.length === 0 ? "" : `: ${among.map((signal) => nameOf(data, signal)).join(", ")}`}`,
  };
}

/** How well the cells of `tyun` tell the pair apart. */
function pairText(data: ReportData, signals: number): string {
  const { graph, statistics } = findPair(data, TYUN_PAIR)!;
  const order = rankDescending(statistics.distance);
  const rows = (["forward", "backward"] as const).flatMap((direction) =>
    bestCells(data, direction)
      .slice(0, 5)
      .map((signal) => {
        const { unit } = signalUnit(data.layout, signal);
        const h = signalNumber(data.layout, { signal: "h", unit });
        const place = graph[direction].indexOf(unit);
        return [
          nameOf(data, signal),
          three(data.tyun.result.table!.auc[signal]!),
          three(statistics.distance[h]!),
          order.indexOf(h) + 1,
          place < 0 ? "no" : `yes, at place ${place + 1}`,
        ];
      }),
  );
  return `In \`tyun\`, \`t\` is always թ: a cell that knows the suffix may help with ${pairName(TYUN_PAIR)}. The five best cells of each LSTM, with the distance of
their unit of \`h\` for that pair in the atlas, its place among all ${thousands(signals)} signals, and whether it is among the ${DRAWN.direction} units of its
LSTM in the pair's picture:

${table(["cell", "AUC for `tyun`", `distance for ${pairName(TYUN_PAIR)}`, "place", "in the picture"], rows)}`;
}
