import type { PartialTables } from "../../analysis/analysis-result";
import type { Engine } from "../../model/engine";
import { createLanguage } from "../../language/language";
import { packOf } from "../../language/packs";
import type { Call } from "../rpc/method";
import { moved } from "../rpc/moved";
import { createSliceDescriber, type SliceDescriber } from "./describe-slice";
import { gather, type KeptPlaces } from "./gather";
import { createPlan, type AnalysisPlan, type AnalysisSetup } from "./plan";
import { prepareText, type PreparedText } from "./prepare-text";
import type { Romanization } from "./sample";

/** What a worker does for statistics of a text. */
export type CountMethods = ReturnType<typeof countMethods>;

/** One that counts for an analysis, in this thread or behind messages. */
export type Counter = Pick<CountMethods, "beginCounting" | "gatherValues" | "describeSlice">;

/** A counter in this thread. */
export const counterOn = (engine: Pick<Engine, "run">): Counter =>
  countMethods(() => Promise.resolve({ engine }));

/** Part of an analysis's work, by its places in the plan. Parts belong to the method until its answer brings them back. */
interface Work {
  readonly block: number;
  readonly parts: Float32Array[];
}

/** Statistics of a slice, and the memory that its values were in, to be used again. */
interface Described {
  readonly tables: PartialTables;
  readonly parts: Float32Array[];
}

interface Analysis {
  readonly setup: AnalysisSetup;
  readonly plan: AnalysisPlan;
  readonly describe: SliceDescriber;
}

/** A block has a few signals. */
const POSITIONS_PER_CHUNK = 2_048;

export function countMethods(model: () => Promise<{ readonly engine: Pick<Engine, "run"> }>) {
  let analysis: Analysis | undefined;
  const current = (): Analysis => {
    if (analysis === undefined) throw new Error("no analysis has begun");
    return analysis;
  };
  return {
    /** Makes a sample of a text in the language with that code; events are the share that is done, 0 to 1. */
    prepareText: (
      text: { readonly text: Blob; readonly language: string; readonly romanization: Romanization },
      { signal, onEvent }: Call<number>,
    ): Promise<PreparedText> =>
      prepareText(text.text, {
        language: createLanguage(packOf(text.language)),
        romanization: text.romanization,
        engine: async () => (await model()).engine,
        signal,
        onProgress: onEvent,
      }),

    /** Begins an analysis; whatever was before is forgotten. */
    beginCounting: (setup: AnalysisSetup, _: Call): Promise<void> => {
      const plan = createPlan(setup);
      analysis = { setup, plan, describe: createSliceDescriber(setup, plan) };
      return Promise.resolve();
    },

    /** Runs a portion for a block; gives the parts back, one per slice, with the values. */
    gatherValues: async (
      { block, portion, parts }: Work & { readonly portion: number },
      { signal }: Call,
    ): Promise<Float32Array[]> => {
      const { engine } = await model();
      const { setup, plan } = current();
      const { texts, starts } = plan.portions[portion]!;
      const sequences = texts.map((row) => setup.texts[row]!.inputs);
      const placesOf = letterPlaces(sequences, plan.letterOf, starts);
      const positions = starts.at(-1)!;
      const positionsPerChunk = POSITIONS_PER_CHUNK;
      const keeping = { ...plan.blocks[block]!, placesOf, positions, positionsPerChunk, parts };
      await gather(engine, sequences, keeping, signal);
      return moved(parts);
    },

    /** Computes a slice of a block from its part of each portion. */
    describeSlice: async (
      { block, slice, parts }: Work & { readonly slice: number },
      { signal }: Call,
    ): Promise<Described> => {
      const { plan, describe } = current();
      const tables = await describe(plan.blocks[block]!.slices[slice]!, parts, signal);
      return moved({ tables, parts });
    },
  };
}

/** Positions of letters in each sequence; those of one letter follow each other, through all sequences. */
function letterPlaces(
  sequences: readonly Uint8Array[],
  letterOf: Int16Array,
  starts: Uint32Array,
): (row: number) => KeptPlaces {
  const next = starts.slice();
  return (row) => {
    const inputs = sequences[row]!;
    const from = new Int32Array(inputs.length);
    const to = new Int32Array(inputs.length);
    let count = 0;
    for (let t = 0; t < inputs.length; t++) {
      const letter = letterOf[inputs[t]!]!;
      if (letter < 0) continue;
      from[count] = t;
      to[count++] = next[letter]!++;
    }
    return { from: from.subarray(0, count), to: to.subarray(0, count) };
  };
}
