/**
 * Training run -> model folder that the page and the commands read:
 * `npm run export-model -- --run training/runs/hy --out models/hy [--data training/data] [--float32]`
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as tf from "@tensorflow/tfjs";
import { buildVocabulary } from "../src/language/vocabulary";
import { countLetters } from "./export/letter-counts";
import { modelFiles } from "./export/model-files";
import { readRun } from "./export/read-run";
import { packOf } from "../src/language/packs";
import { runCommand } from "./run-command";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      run: { type: "string", default: "training/runs/hy" },
      out: { type: "string", default: "models/hy" },
      data: { type: "string", default: "training/data" },
      float32: { type: "boolean", default: false },
    },
  });
  // Keeps tfjs from advertising its native package.
  tf.enableProdMode();
  await tf.setBackend("cpu");

  const run = readRun(values.run);
  const pack = packOf(run.description.data.language);
  const vocabulary = buildVocabulary(pack);
  const storage = values.float32 ? "float32" : "float16";
  const { files, manifest, golden } = await modelFiles(run, pack, vocabulary, storage);
  const contents = new Map(files);
  const shard = join(values.data, "train-0.outputs.u8");
  if (existsSync(shard)) {
    const counts = await countLetters(shard, pack, vocabulary);
    contents.set("letter-counts.json", new TextEncoder().encode(`${JSON.stringify(counts, null, 1)}\n`));
  } else {
    process.stderr.write(`no training shards in ${values.data}: letter-counts.json is left as it is\n`);
  }
  mkdirSync(values.out, { recursive: true });
  for (const [name, bytes] of contents) writeFileSync(join(values.out, name), bytes);

  process.stdout.write(
    `model ${manifest.version} (${storage}), the same by tf.layers and by our reader; golden sentences:\n`,
  );
  for (const { expected, converted } of golden)
    process.stdout.write(
      converted === expected ? `  right  ${converted}\n` : `  WRONG  ${converted}\n  not    ${expected}\n`,
    );
}

await runCommand(main);
