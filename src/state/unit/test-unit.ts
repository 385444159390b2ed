import { createResult, type AnalysisResult } from "../../analysis/analysis-result";
import { createSignalLayout, signalNumber, type SignalUnit } from "../../analysis/signal-layout";
import { setDrawing } from "../../analysis/tables/drawing-table";
import { setSignal, type SignalStatistics } from "../../analysis/tables/letter-table";
import type { AppState } from "../app-state";
import { language } from "../test-language";
import { layOutLines } from "../typing/lines-state";
import { fakeOutputs } from "../test-network";
import { INITIAL_INSIDE } from "../inside/inside-state";
import { parsePair } from "../letter/pair";
import type { UnitNeeds } from "./unit";

/** What the tests need not know of a text. */
const TEST_SAMPLE = {
  kind: "native",
  sentences: 1,
  characters: 1,
  linesLeftOut: 0,
  bytesLeftOut: 0,
} as const;

/** Two cells per direction and three hidden units, with the real alphabets. */
export const layout = createSignalLayout([
  { signal: "output", width: language.vocabulary.outputs.length },
  { signal: "hidden", width: 3 },
  ...(["h", "o", "c", "i", "g", "f", "cPrev"] as const).map((signal) => ({ signal, width: 4 })),
]);

/** t with ծ (400 cases), թ (2,000) and others (600); s with _ (1,500) and others (500). */
export const tToTs = parsePair("t ծ", language)!;
export const tToAspirated = parsePair("t թ", language)!;
export const sToNothing = parsePair("s _", language)!;

const NOTHING: SignalStatistics = {
  distance: 0,
  noise: 0,
  noise95: 0,
  coarseDistance: 0,
  coarseNoise: 0,
  coarseNoise95: 0,
  auc: 0.5,
  meanP: 0,
  meanN: 0,
};

/** A result in which every signal is constant until `fill` says otherwise. */
export function createTestResult(): AnalysisResult {
  return createResult(layout, [
    {
      input: tToTs.input,
      cases: 3_000,
      outcomes: [
        { output: tToAspirated.output, cases: 2_000 },
        { output: tToTs.output, cases: 400 },
      ],
      rest: 600,
      labels: 3,
    },
    {
      input: sToNothing.input,
      cases: 2_000,
      outcomes: [{ output: sToNothing.output, cases: 1_500 }],
      rest: 500,
      labels: 2,
    },
  ]);
}

/** Statistics of one unit: its range at a letter (by place) and each pair's numbers. */
export function fill(
  result: AnalysisResult,
  unit: SignalUnit,
  letter: number,
  range: { readonly min: number; readonly max: number },
  pairs: readonly Partial<SignalStatistics>[],
): void {
  const all = pairs.map((one) => ({ ...NOTHING, ...one }));
  setSignal(result.letters[letter]!.table, signalNumber(layout, unit), range, all);
}

/** Histograms of one unit, counts per outcome. */
export function draw(result: AnalysisResult, unit: SignalUnit, letter: number, counts: Uint32Array): void {
  setDrawing(result.letters[letter]!.drawings, signalNumber(layout, unit), counts);
}

/** A page that shows these statistics and this text, with the caret at its end. */
export function stateOf(
  result: AnalysisResult,
  { text = "", inside = {} }: { text?: string; inside?: Partial<AppState["inside"]> } = {},
): UnitNeeds & Pick<AppState, "traces"> {
  const lines = layOutLines(text, [], (line) => fakeOutputs(line), [], false, language);
  return {
    language,
    ...INITIAL_INSIDE,
    inside: { ...INITIAL_INSIDE.inside, ...inside },
    lines,
    caret: text.length,
    ownText: { kind: "done", name: "test", sample: TEST_SAMPLE, result, revision: 0 },
  };
}
