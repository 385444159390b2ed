import { defaultPack } from "../language/packs";
import { buildVocabulary } from "../language/vocabulary";
import { calibrate } from "../model/calibrate";
import { denseLayers } from "../model/dense-layers";
import type { Engine, EngineName } from "../model/engine";
import { engineCandidates, rivalCandidates } from "../model/engine-candidates";
import { createFallbackEngine } from "../model/fallback-engine";
import { loadModel, type FileReader } from "../model/load-model";
import { rowsOf } from "../model/manifest";
import { predictLines } from "../model/predict-lines";
import { runBatch } from "../model/run-batch";
import type { TopOutputs } from "../model/top-outputs";
import type { NetworkWeights } from "../model/weights";
import { failureOf } from "./failure-of";
import { createLiveTyping } from "./live-typing";
import type { Computed, NetworkRequest, NetworkResponse } from "./messages";
import { trace } from "./trace";

/** Sends a response; buffers named in `transfer` move to the page instead of being copied. */
export type Respond = (response: NetworkResponse, transfer?: ArrayBuffer[]) => void;

type RequestOf<Kind extends NetworkRequest["kind"]> = NetworkRequest & { kind: Kind };

/** What a worker does, without the worker. */
export interface NetworkService {
  readonly handle: (request: NetworkRequest) => Promise<void>;
  /** Stops all work and frees the engine. */
  readonly dispose: () => void;
}

/** A model with its engine, as one `load` made it. */
interface Network {
  readonly request: RequestOf<"load">;
  readonly weights: NetworkWeights;
  engine: Engine;
}

/**
 * The network worker without the worker: takes requests, answers through `respond`. A newer request does not cancel an
 * older one by itself; the page says so, because it knows what it still needs.
 */
export function createNetworkService(
  respond: Respond,
  readerFor: (folder: string) => FileReader,
): NetworkService {
  /** Requests that nobody has cancelled. */
  const active = new Map<number, AbortController>();
  const typing = createLiveTyping();
  let network: Promise<Network> | undefined;
  let newestType = 0;
  let comparing = Promise.resolve();

  const onSwitch = (failed: EngineName, reason: string): void => {
    respond({ kind: "engine-failed", engine: failed, reason });
  };

  const load = async (request: RequestOf<"load">): Promise<void> => {
    const { id, modelUrl, engine, assets } = request;
    const vocabulary = buildVocabulary(defaultPack);
    const loaded = loadModel(readerFor(modelUrl), vocabulary, (received, total) => {
      respond({ kind: "progress", id, received, total });
    });
    const previous = network;
    const next = loaded.then(async ({ weights }) => ({
      request,
      weights,
      engine: await createFallbackEngine(engineCandidates(weights, engine, assets), onSwitch),
    }));
    network = next;
    try {
      await next;
    } catch (error) {
      // The network that worked goes on working.
      if (network === next) network = previous;
      throw error;
    }
    const { engine: started } = await next;
    release(previous);
    const { manifest } = await loaded;
    const { language, version, sizes } = manifest;
    const weightsSha256 = manifest.files.find(({ name }) => name === "weights.bin")?.sha256 ?? "";
    const info = { language, version, weightsSha256, sizes, rows: rowsOf(manifest) };
    respond({ kind: "loaded", id, model: { ...info, engine: started.name } });
  };

  const release = (old: Promise<Network> | undefined): void => {
    old?.then(
      ({ engine }) => {
        engine.dispose();
      },
      () => undefined,
    );
  };

  const ready = (): Promise<Network> =>
    network ?? Promise.reject(new Error("the model is not loaded yet; send load first"));

  const type = async ({ id, line }: RequestOf<"type">): Promise<void> => {
    newestType = id;
    const { engine } = await ready();
    const started = performance.now();
    const prediction = await typing.predict(engine, line);
    const milliseconds = performance.now() - started;
    respond(
      { kind: "answered", id, ...prediction, engine: engine.name, milliseconds },
      buffersOf(prediction.outputs),
    );
    const refined = await typing.refine(() => newestType === id);
    if (refined !== undefined) respond({ kind: "refined", id, outputs: refined }, buffersOf(refined));
  };

  /** Work that takes a while; `cancelled` is the answer if it is stopped. */
  const work = async (
    id: number,
    done: "converted" | "ran",
    task: (engine: Engine, signal: AbortSignal) => Promise<void>,
  ): Promise<void> => {
    const controller = new AbortController();
    active.set(id, controller);
    try {
      const { engine } = await ready();
      const started = performance.now();
      await task(engine, controller.signal);
      const computed: Computed = { engine: engine.name, milliseconds: performance.now() - started };
      respond(controller.signal.aborted ? { kind: "cancelled", id } : { kind: done, id, ...computed });
    } catch (error) {
      if (!controller.signal.aborted) throw error;
      respond({ kind: "cancelled", id });
    } finally {
      active.delete(id);
    }
  };

  const convert = ({ id, lines }: RequestOf<"convert">): Promise<void> =>
    work(id, "converted", async (engine, signal) => {
      for await (const { line, outputs } of predictLines(engine, lines, () => !signal.aborted))
        respond({ kind: "predicted", id, line, outputs }, buffersOf(outputs));
    });

  const run = ({ id, sequences, signals }: RequestOf<"run">): Promise<void> =>
    work(id, "ran", async (engine, signal) => {
      for await (const chunk of runBatch(engine, sequences, signals, { signal })) {
        const buffers = chunk.activations.flatMap(({ values }) => Object.values(values).map(bufferOf));
        respond({ kind: "chunk", id, chunk }, buffers);
      }
    });

  /** One after the other: two at once would measure each other. */
  const compare = (request: RequestOf<"calibrate">): Promise<void> => {
    comparing = comparing.catch(() => undefined).then(() => compareNow(request));
    return comparing;
  };

  const compareNow = async ({ id }: RequestOf<"calibrate">): Promise<void> => {
    const loaded = await ready();
    const { weights, request, engine } = loaded;
    const rivals = rivalCandidates(weights, engine.name, request.assets);
    const { calibration, faster } = await calibrate(engine, rivals, weights.sizes.inputs);
    if (faster !== undefined && request.engine === "auto") {
      const rest = engineCandidates(weights, "auto", request.assets).filter(
        ({ name }) => name !== faster.name,
      );
      const winner = { name: faster.name, create: () => Promise.resolve(faster) };
      loaded.engine = await createFallbackEngine([winner, ...rest], onSwitch);
      engine.dispose();
    } else faster?.dispose();
    respond({ kind: "calibrated", id, calibration });
  };

  const inspect = async ({ id, line, position }: RequestOf<"inspect">): Promise<void> => {
    const { engine } = await ready();
    const values = await typing.inspect(engine, line, position);
    respond({ kind: "inspected", id, values }, [bufferOf(values)]);
  };

  const follow = ({ id, lines, units }: RequestOf<"trace">): Promise<void> =>
    work(id, "ran", async (engine, signal) => {
      for await (const { line, values } of trace(engine, lines, units, signal))
        respond({ kind: "traced", id, line, values }, [bufferOf(values)]);
    });

  const dense = async ({ id }: RequestOf<"dense">): Promise<void> => {
    respond({ kind: "dense", id, layers: denseLayers((await ready()).weights) });
  };

  const answer = (request: Exclude<NetworkRequest, { kind: "cancel" }>): Promise<void> => {
    if (request.kind === "load") return load(request);
    if (request.kind === "type") return type(request);
    if (request.kind === "convert") return convert(request);
    if (request.kind === "run") return run(request);
    if (request.kind === "inspect") return inspect(request);
    if (request.kind === "trace") return follow(request);
    if (request.kind === "dense") return dense(request);
    return compare(request);
  };

  return {
    handle: async (request) => {
      if (request.kind === "cancel") {
        active.get(request.id)?.abort();
        return;
      }
      try {
        await answer(request);
      } catch (error) {
        respond({ kind: "failed", id: request.id, failure: failureOf(error) });
      }
    },
    dispose: () => {
      for (const controller of active.values()) controller.abort();
      newestType = 0;
      release(network);
      network = undefined;
    },
  };
}

const bufferOf = ({ buffer }: { buffer: ArrayBufferLike }): ArrayBuffer => buffer as ArrayBuffer;

const buffersOf = ({ symbols, probabilities }: TopOutputs): ArrayBuffer[] => [
  bufferOf(symbols),
  bufferOf(probabilities),
];
