import type { PartialTables } from "../../analysis/analysis-result";
import { defaultPack } from "../../language/packs";
import { buildVocabulary } from "../../language/vocabulary";
import { failureOf } from "../failure-of";
import type { RunningModel } from "../open-running-model";
import { createAnalysisWorker, type AnalysisWorker } from "./analysis-worker";
import type { AnalysisRequest, AnalysisResponse } from "./messages";
import { prepareText, type PreparedText } from "./prepare-text";

/** Sends a response; buffers named in `transfer` move instead of being copied. */
export type RespondToAnalysis = (response: AnalysisResponse, transfer?: ArrayBuffer[]) => void;

/**
 * The analysis worker without the worker: takes requests, answers through `respond`. `openModel` starts an engine for the
 * model that an `open` names.
 */
export function createAnalysisService<Source>(
  respond: RespondToAnalysis,
  openModel: (source: Source) => Promise<RunningModel>,
): (request: AnalysisRequest<Source>) => Promise<void> {
  /** Requests that nobody has cancelled. */
  const active = new Map<number, AbortController>();
  let opened: Promise<RunningModel & { worker: AnalysisWorker }> | undefined;

  const model = (): NonNullable<typeof opened> =>
    opened ?? Promise.reject(new Error("no model is loaded yet; send open first"));
  const worker = async (): Promise<AnalysisWorker> => (await model()).worker;

  const prepare = (
    { id, text, romanization }: AnalysisRequest<Source> & { kind: "prepare" },
    signal: AbortSignal,
  ): Promise<PreparedText> =>
    prepareText(text, {
      pack: defaultPack,
      vocabulary: buildVocabulary(defaultPack),
      romanization,
      engine: async () => (await model()).engine,
      signal,
      onProgress: (share) => {
        respond({ kind: "preparing", id, share });
      },
    });

  const answer = async (
    request: Exclude<AnalysisRequest<Source>, { kind: "cancel" }>,
    signal: AbortSignal,
  ): Promise<void> => {
    const { id } = request;
    if (request.kind === "open") {
      opened = openModel(request.source).then(({ engine, sizes }) => ({
        engine,
        sizes,
        worker: createAnalysisWorker(engine),
      }));
      const { engine, sizes } = await opened;
      respond({ kind: "opened", id, engine: engine.name, sizes });
    } else if (request.kind === "prepare") {
      respond({ kind: "prepared", id, prepared: await prepare(request, signal) });
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
