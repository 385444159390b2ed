import { parseManifest } from "../../src/model/manifest";
import { readModelFiles, type FileReader } from "../../src/model/read-model-files";

/**
 * `model.json` and `weights.bin` of a model folder, which stock tf.loadLayersModel opens, however its weights are stored. Rejects
 * with the file and the reason if one is missing or damaged.
 */
export async function plainFiles(read: FileReader): Promise<ReadonlyMap<string, Uint8Array>> {
  const manifest = parseManifest(JSON.parse(new TextDecoder().decode(await read("manifest.json"))));
  const files = await readModelFiles(read, manifest, () => undefined);
  return new Map(
    ["model.json", "weights.bin"].map((name) => {
      const bytes = files.get(name);
      if (bytes === undefined) throw new Error(`manifest.json: it does not list ${name}`);
      return [name, bytes];
    }),
  );
}
