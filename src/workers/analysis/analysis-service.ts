import type { PartialTables } from "../../analysis/analysis-result";
import type { Engine } from "../../model/engine";
import { failureOf } from "../failure-of";
import { createAnalysisWorker, type AnalysisWorker } from "./analysis-worker";
import type { AnalysisRequest, AnalysisResponse } from "./messages";

/** Sends a response; buffers named in `transfer` move instead of being copied. */
export type RespondToAnalysis = (response: AnalysisResponse, transfer?: ArrayBuffer[]) => void;

/**
 * The analysis worker without the worker: takes requests, answers through `respond`. `openEngine` starts an engine for the
 * model that an `open` names.
 */
export function createAnalysisService<Source>(
  respond: RespondToAnalysis,
  openEngine: (source: Source) => Promise<Engine>,
): (request: AnalysisRequest<Source>) => Promise<void> {
  /** Requests that nobody has cancelled. */
  const active = new Map<number, AbortController>();
  let opened: Promise<{ engine: Engine; worker: AnalysisWorker }> | undefined;

  const worker = async (): Promise<AnalysisWorker> => {
    if (opened === undefined) throw new Error("no model is loaded yet; send open first");
    return (await opened).worker;
  };

  const answer = async (
    request: Exclude<AnalysisRequest<Source>, { kind: "cancel" }>,
    signal: AbortSignal,
  ): Promise<void> => {
    const { id } = request;
    if (request.kind === "open") {
      opened = openEngine(request.source).then((engine) => ({
        engine,
        worker: createAnalysisWorker(engine),
      }));
      respond({ kind: "opened", id, engine: (await opened).engine.name });
    } else if (request.kind === "begin") {
      await (await worker()).begin(request.setup, signal);
      respond({ kind: "begun", id });
    } else if (request.kind === "gather") {
      const { block, portion } = request;
      const parts = await (await worker()).gather(block, portion, request.parts, signal);
      respond({ kind: "gathered", id, parts }, parts.map(bufferOf));
    } else {
      const { block, slice } = request;
      const { tables, parts } = await (await worker()).describe(block, slice, request.parts, signal);
      respond({ kind: "described", id, tables, parts }, [...parts.map(bufferOf), ...buffersOf(tables)]);
    }
  };

  return async (request) => {
    if (request.kind === "cancel") {
      active.get(request.id)?.abort();
      return;
    }
    const controller = new AbortController();
    active.set(request.id, controller);
    try {
      await answer(request, controller.signal);
    } catch (error) {
      respond({ kind: "failed", id: request.id, failure: failureOf(error) });
    } finally {
      active.delete(request.id);
    }
  };
}

const bufferOf = ({ buffer }: { buffer: ArrayBufferLike }): ArrayBuffer => buffer as ArrayBuffer;

const buffersOf = ({ letters }: PartialTables): ArrayBuffer[] =>
  letters.flatMap(({ table, drawings }) => [table.ranges, table.codes, drawings.heights].map(bufferOf));
