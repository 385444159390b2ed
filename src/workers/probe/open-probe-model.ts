import { defaultPack } from "../../language/packs";
import { buildVocabulary } from "../../language/vocabulary";
import type { Engine } from "../../model/engine";
import { engineCandidates } from "../../model/engine-candidates";
import { createFallbackEngine } from "../../model/fallback-engine";
import { loadModel, type FileReader } from "../../model/load-model";
import type { NetworkSizes } from "../../model/signals";
import type { ModelSource } from "../analysis/open-model-engine";

/** Loads a model and starts an engine for it. Rejects with ModelFileError, or if no engine starts. */
export async function openProbeModel(
  { modelUrl, assets, engine }: ModelSource,
  readerFor: (folder: string) => FileReader,
): Promise<{ readonly engine: Engine; readonly sizes: NetworkSizes }> {
  const { weights, manifest } = await loadModel(readerFor(modelUrl), buildVocabulary(defaultPack));
  const candidates = engineCandidates(weights, engine, assets);
  return { engine: await createFallbackEngine(candidates, () => undefined), sizes: manifest.sizes };
}
