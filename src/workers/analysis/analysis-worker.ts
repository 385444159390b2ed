import type { PartialTables } from "../../analysis/analysis-result";
import type { Engine } from "../../model/engine";
import { createSliceDescriber, type SliceDescriber } from "./describe-slice";
import { gather } from "./gather";
import { createPlan, type AnalysisPlan, type AnalysisSetup } from "./plan";

/** Statistics of a slice, and the memory that its values were in, to be used again. */
export interface Described {
  readonly tables: PartialTables;
  readonly parts: Float32Array[];
}

/**
 * One that computes for an analysis: in this thread, or behind messages. Buffers that are given belong to
 * the worker until the answer brings them back. Tasks reject with the reason of `signal` once that is aborted.
 */
export interface AnalysisWorker {
  /** Begins an analysis; whatever was before is forgotten. */
  begin(setup: AnalysisSetup, signal: AbortSignal): Promise<void>;
  /** Runs a portion for a block; gives the parts back, one per slice, with the values. */
  gather(block: number, portion: number, parts: Float32Array[], signal: AbortSignal): Promise<Float32Array[]>;
  /** Computes a slice of a block from its part of each portion. */
  describe(block: number, slice: number, parts: Float32Array[], signal: AbortSignal): Promise<Described>;
}

interface Analysis {
  readonly setup: AnalysisSetup;
  readonly plan: AnalysisPlan;
  readonly describe: SliceDescriber;
}

/** A worker in this thread, on an engine. */
export function createAnalysisWorker(engine: Pick<Engine, "run">): AnalysisWorker {
  let analysis: Analysis | undefined;
  const current = (): Analysis => {
    if (analysis === undefined) throw new Error("no analysis has begun");
    return analysis;
  };
  return {
    begin: (setup) => {
      const plan = createPlan(setup);
      analysis = { setup, plan, describe: createSliceDescriber(setup, plan) };
      return Promise.resolve();
    },
    gather: async (block, portion, parts, signal) => {
      const { setup, plan } = current();
      const [ofBlock, ofPortion] = [plan.blocks[block]!, plan.portions[portion]!];
      await gather(engine, { plan, texts: setup.texts, block: ofBlock, portion: ofPortion, parts }, signal);
      return parts;
    },
    describe: async (block, slice, parts, signal) => {
      const { plan, describe } = current();
      return { tables: await describe(plan.blocks[block]!.slices[slice]!, parts, signal), parts };
    },
  };
}
