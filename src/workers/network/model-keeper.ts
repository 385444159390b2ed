import type { SignalUnit } from "../../analysis/signal-layout";
import { calibrate, type Calibration } from "../../model/calibrate";
import type { Engine, EngineName } from "../../model/engine";
import { engineCandidates, rivalCandidates, type EnginePreference } from "../../model/engine-candidates";
import type { EngineAssets } from "../../model/engine-table";
import { createFallbackEngine } from "../../model/fallback-engine";
import { loadModel } from "../../model/load-model";
import { rowsOf } from "../../model/manifest";
import type { FileReader } from "../../model/read-model-files";
import type { NetworkSizes } from "../../model/signals";
import type { NetworkWeights } from "../../model/weights";
import { packOf } from "../../language/packs";
import { buildVocabulary } from "../../language/vocabulary";
import type { Call } from "../rpc/method";

/** Where a model is, and which engine to start for it. */
export interface ModelSource {
  /** Folder of the model, ending in "/". */
  readonly modelUrl: string;
  readonly assets: EngineAssets;
  readonly engine: EnginePreference;
}

/** A model that has been loaded, and the engine that runs it. */
export interface LoadedNetwork {
  readonly language: string;
  readonly version: string;
  /** Checksum of the weights, lower-case hexadecimal: says which atlas belongs to them. */
  readonly weightsSha256: string;
  readonly sizes: NetworkSizes;
  /** Units worth seeing first. */
  readonly rows: readonly SignalUnit[];
  readonly engine: EngineName;
}

/** How much of a model has come, in bytes. */
export interface LoadProgress {
  readonly received: number;
  readonly total: number;
}

/** An engine does not work here, and the next takes its place. */
export interface EngineFailure {
  readonly engine: EngineName;
  readonly reason: string;
}

/** A model with its engine, as one `load` made it. */
export interface Running {
  readonly source: ModelSource;
  readonly weights: NetworkWeights;
  engine: Engine;
}

/** What the model is read with, and who hears of engines that fail. */
export interface KeeperOptions {
  readonly readerFor: (folder: string) => FileReader;
  readonly onEngineFailed: (failure: EngineFailure) => void;
}

/** Keeps the model that a worker computes with. */
export class ModelKeeper {
  readonly #options: KeeperOptions;
  #running: Promise<Running> | undefined;
  #comparing: Promise<unknown> = Promise.resolve();

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** The model; one that is still being loaded is waited for. Rejects if none was asked for. */
  readonly running = (): Promise<Running> =>
    this.#running ?? Promise.reject(new Error("the model is not loaded yet; call load first"));

  /** Loads a model and starts an engine for it. If that fails, the one that worked goes on working. */
  readonly load = async (source: ModelSource, { onEvent }: Call<LoadProgress>): Promise<LoadedNetwork> => {
    const read = this.#options.readerFor(source.modelUrl);
    const loaded = loadModel(
      read,
      (language) => buildVocabulary(packOf(language)),
      (received, total) => onEvent?.({ received, total }),
    );
    const previous = this.#running;
    const next = loaded.then(async ({ weights }) => ({
      source,
      weights,
      engine: await this.#start(engineCandidates(weights, source.engine, source.assets)),
    }));
    this.#running = next;
    try {
      await next;
    } catch (error) {
      if (this.#running === next) this.#running = previous;
      throw error;
    }
    release(previous);
    const { manifest } = await loaded;
    const { language, version, sizes, files } = manifest;
    const weightsSha256 = files.find(({ name }) => name === "weights.bin")?.sha256 ?? "";
    const rows = rowsOf(manifest);
    return { language, version, weightsSha256, sizes, rows, engine: (await next).engine.name };
  };

  /**
   * Measures the engines; the fastest for typing is used from then on, unless the user asked for another. One call after the
   * other: two at once would measure each other.
   */
  readonly calibrate = (_: undefined, _call: Call): Promise<Calibration> => {
    const mine = this.#comparing.catch(() => undefined).then(() => this.#compare());
    this.#comparing = mine;
    return mine;
  };

  async #compare(): Promise<Calibration> {
    const running = await this.running();
    const { weights, source, engine } = running;
    const rivals = rivalCandidates(weights, engine.name, source.assets);
    const { calibration, faster } = await calibrate(engine, rivals, weights.sizes.inputs);
    if (faster !== undefined && source.engine === "auto") {
      const all = engineCandidates(weights, "auto", source.assets);
      const winner = { name: faster.name, create: () => Promise.resolve(faster) };
      running.engine = await this.#start([winner, ...all.filter(({ name }) => name !== faster.name)]);
      engine.dispose();
    } else faster?.dispose();
    return calibration;
  }

  /** Frees the engine. */
  dispose(): void {
    release(this.#running);
    this.#running = undefined;
  }

  #start(candidates: Parameters<typeof createFallbackEngine>[0]): Promise<Engine> {
    return createFallbackEngine(candidates, (engine, reason) =>
      this.#options.onEngineFailed({ engine, reason }),
    );
  }
}

function release(old: Promise<Running> | undefined): void {
  old?.then(
    ({ engine }) => engine.dispose(),
    () => undefined,
  );
}
