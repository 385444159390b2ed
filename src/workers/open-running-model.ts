import { defaultPack } from "../language/packs";
import { buildVocabulary } from "../language/vocabulary";
import type { Engine } from "../model/engine";
import { engineCandidates, type EnginePreference } from "../model/engine-candidates";
import type { EngineAssets } from "../model/engine-table";
import { createFallbackEngine } from "../model/fallback-engine";
import { loadModel, type FileReader } from "../model/load-model";
import type { NetworkSizes } from "../model/signals";

/** An engine that runs, and the sizes of its network. */
export interface RunningModel {
  readonly engine: Engine;
  readonly sizes: NetworkSizes;
}

/** Where the page's workers for statistics and probes find their model, and which engine to start. */
export interface ModelSource {
  /** Folder of the model, ending in "/". */
  readonly modelUrl: string;
  readonly assets: EngineAssets;
  readonly engine: EnginePreference;
}

/** Loads a model and starts an engine for it. Rejects with ModelFileError, or if no engine starts. */
export async function openRunningModel(
  { modelUrl, assets, engine }: ModelSource,
  readerFor: (folder: string) => FileReader,
): Promise<RunningModel> {
  const { weights } = await loadModel(readerFor(modelUrl), buildVocabulary(defaultPack));
  return {
    engine: await createFallbackEngine(engineCandidates(weights, engine, assets), () => undefined),
    sizes: weights.sizes,
  };
}
