import { defaultPack } from "../language/packs";
import { buildVocabulary } from "../language/vocabulary";
import type { Engine, EngineName } from "../model/engine";
import { engineCandidates } from "../model/engine-candidates";
import { createFallbackEngine } from "../model/fallback-engine";
import { loadModel, ModelFileError, type FileReader } from "../model/load-model";
import type { NetworkWeights } from "../model/weights";
import { predictLines } from "../model/predict-lines";
import type { Failure, NetworkRequest, NetworkResponse } from "./messages";

/** Sends a response; buffers named in `transfer` move to the page instead of being copied. */
export type Respond = (response: NetworkResponse, transfer?: ArrayBuffer[]) => void;

/**
 * The network worker without the worker: takes requests, answers through `respond`. A newer `convert` does not cancel an
 * older one by itself; the page says so, because it knows which lines it still needs.
 */
export function createNetworkService(
  respond: Respond,
  readerFor: (folder: string) => FileReader,
): (request: NetworkRequest) => Promise<void> {
  /** Conversions that nobody has cancelled. */
  const active = new Set<number>();
  let engine: Promise<Engine> | undefined;

  const start = async (
    request: NetworkRequest & { kind: "load" },
    weights: NetworkWeights,
  ): Promise<Engine> => {
    const left = (failed: EngineName, reason: string): void => {
      respond({ kind: "engine-failed", engine: failed, reason });
    };
    return createFallbackEngine(engineCandidates(weights, request.engine, request.assets), left);
  };

  const load = async (request: NetworkRequest & { kind: "load" }): Promise<void> => {
    const { id, modelUrl } = request;
    const vocabulary = buildVocabulary(defaultPack);
    const loaded = loadModel(readerFor(modelUrl), vocabulary, (received, total) => {
      respond({ kind: "progress", id, received, total });
    });
    const previous = engine;
    engine = loaded.then(({ weights }) => start(request, weights));
    const { name } = await engine;
    if (previous)
      void previous.then(
        (old) => {
          old.dispose();
        },
        () => undefined,
      );
    const { language, version } = (await loaded).manifest;
    respond({ kind: "loaded", id, model: { language, version, engine: name } });
  };

  const convert = async ({ id, lines }: NetworkRequest & { kind: "convert" }): Promise<void> => {
    if (engine === undefined) throw new Error("the model is not loaded yet; send load first");
    active.add(id);
    const ready = await engine;
    const started = performance.now();
    for await (const { line, outputs } of predictLines(ready, lines, () => active.has(id))) {
      respond({ kind: "predicted", id, line, outputs }, [
        outputs.symbols.buffer as ArrayBuffer,
        outputs.probabilities.buffer as ArrayBuffer,
      ]);
    }
    if (active.delete(id))
      respond({ kind: "converted", id, engine: ready.name, milliseconds: performance.now() - started });
    else respond({ kind: "cancelled", id });
  };

  return async (request) => {
    if (request.kind === "cancel") {
      active.delete(request.id);
      return;
    }
    try {
      await (request.kind === "load" ? load(request) : convert(request));
    } catch (error) {
      active.delete(request.id);
      respond({ kind: "failed", id: request.id, failure: failureOf(error) });
    }
  };
}

function failureOf(error: unknown): Failure {
  if (error instanceof ModelFileError) return { message: error.reason, file: error.file };
  return { message: error instanceof Error ? error.message : String(error) };
}
