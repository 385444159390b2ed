import type { PartialTables } from "../../analysis/analysis-result";
import { createLetterKernel, type LetterKernel } from "../../analysis/letter-kernel";
import { labelsOf, type AmbiguousLetter } from "../../analysis/outcomes";
import { createDrawingTable, setDrawing } from "../../analysis/tables/drawing-table";
import { createLetterTable, setSignal } from "../../analysis/tables/letter-table";
import { createTallier } from "../../analysis/tally";
import { breathe } from "../../model/run-batch";
import type { AnalysisPlan, AnalysisSetup, Slice } from "./plan";

/** Milliseconds of work between two looks at the messages. */
const TURN = 40;

/** Computes the statistics of a slice from its part of every portion. */
export type SliceDescriber = (
  slice: Slice,
  parts: readonly Float32Array[],
  signal: AbortSignal | undefined,
) => Promise<PartialTables>;

/** A describer for an analysis. It holds the outcomes of all positions and the tables of the noise levels. */
export function createSliceDescriber(setup: AnalysisSetup, plan: AnalysisPlan): SliceDescriber {
  const { letters } = setup;
  const largest = Math.max(0, ...letters.map(({ cases }) => cases));
  const tallier = createTallier(largest, Math.max(0, ...letters.map(({ labels }) => labels)));
  const values = new Float32Array(largest);
  const kernels = letters.map((letter, place): LetterKernel => {
    const labels = positionLabels(setup, plan, place);
    return createLetterKernel(labels, letter.outcomes.length, letter.labels, tallier);
  });

  return async (slice, parts, signal) => {
    const tables: PartialTables = {
      first: slice.first,
      letters: letters.map(({ outcomes, labels }) => ({
        table: createLetterTable(outcomes.length, slice.units),
        drawings: createDrawingTable(labels, slice.units),
      })),
    };
    let turn = performance.now();
    for (let unit = 0; unit < slice.units; unit++)
      for (const [place, letter] of letters.entries()) {
        if (performance.now() - turn > TURN) {
          await breathe();
          signal?.throwIfAborted();
          turn = performance.now();
        }
        collect(plan, parts, unit, place, values);
        const { tally, pairs } = kernels[place]!(values.subarray(0, letter.cases));
        setSignal(tables.letters[place]!.table, unit, tally, pairs);
        setDrawing(tables.letters[place]!.drawings, unit, tally.drawing);
      }
    return tables;
  };
}

/** The outcome of each position of a letter, portion by portion. */
function positionLabels(
  { texts, letters, sizes }: AnalysisSetup,
  { portions }: AnalysisPlan,
  place: number,
): Uint8Array {
  const letter: AmbiguousLetter = letters[place]!;
  const labelOf = labelsOf(letter, sizes.outputs);
  const labels = new Uint8Array(letter.cases);
  let at = 0;
  for (const portion of portions)
    for (const row of portion.texts) {
      const { inputs, outputs } = texts[row]!;
      for (let t = 0; t < inputs.length; t++)
        if (inputs[t] === letter.input) labels[at++] = labelOf[outputs[t]!]!;
    }
  return labels;
}

/** One unit's values at all positions of a letter, in the same order. */
function collect(
  { portions }: AnalysisPlan,
  parts: readonly Float32Array[],
  unit: number,
  place: number,
  values: Float32Array,
): void {
  let at = 0;
  portions.forEach(({ starts }, k) => {
    const row = unit * starts.at(-1)!;
    const part = parts[k]!.subarray(row + starts[place]!, row + starts[place + 1]!);
    values.set(part, at);
    at += part.length;
  });
}
