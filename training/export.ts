/**
 * Training run -> model folder that the page and the commands read:
 * `npm run export-model -- --run training/runs/hy --out models/hy [--name TEXT] [--asked TEXT] [--data training/data] [--float32]`
 * Model folder -> the two plain files for stock tfjs: `npm run export-model -- --expand models/hy --out FOLDER`
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as tf from "@tensorflow/tfjs";
import { buildVocabulary } from "../src/language/vocabulary";
import { countLetters } from "./export/letter-counts";
import { modelFiles, type ModelWords } from "./export/model-files";
import { plainFiles } from "./export/plain-files";
import { readRun } from "./export/read-run";
import { writeModelFolder } from "./export/write-model-folder";
import { folderReader } from "./node-model";
import { packOf } from "../src/language/packs";
import { runCommand } from "./run-command";

interface ExportOptions extends ModelWords {
  readonly run: string;
  readonly out: string;
  readonly data: string;
  readonly float32: boolean;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      run: { type: "string", default: "training/runs/hy" },
      out: { type: "string" },
      name: { type: "string" },
      asked: { type: "string" },
      data: { type: "string", default: "training/data" },
      float32: { type: "boolean", default: false },
      expand: { type: "string" },
    },
  });
  if (values.expand === undefined) await exportRun({ ...values, out: values.out ?? "models/hy" });
  else if (values.out === undefined) throw new Error("name the folder for the two files: --out FOLDER");
  else await expandFolder(values.expand, values.out);
}

async function exportRun({ run: folder, out, data, float32, name, asked }: ExportOptions): Promise<void> {
  // Keeps tfjs from advertising its native package.
  tf.enableProdMode();
  await tf.setBackend("cpu");

  const run = readRun(folder);
  const pack = packOf(run.description.data.language);
  const vocabulary = buildVocabulary(pack);
  const storage = float32 ? "float32" : "float16";
  const { files, manifest, golden } = await modelFiles(run, pack, vocabulary, storage, { name, asked });
  const contents = new Map(files);
  const shard = join(data, "train-0.outputs.u8");
  if (existsSync(shard)) {
    const counts = await countLetters(shard, pack, vocabulary);
    contents.set("letter-counts.json", new TextEncoder().encode(`${JSON.stringify(counts, null, 1)}\n`));
  } else {
    process.stderr.write(`no training shards in ${data}: letter-counts.json is left as it is\n`);
  }
  writeModelFolder(out, contents);

  const form = contents.has("weights.sparse") ? `${storage}, sparse` : storage;
  process.stdout.write(
    `model ${manifest.version} (${form}), the same by tf.layers and by our reader; golden sentences:\n`,
  );
  for (const { expected, converted } of golden)
    process.stdout.write(
      converted === expected ? `  right  ${converted}\n` : `  WRONG  ${converted}\n  not    ${expected}\n`,
    );
}

async function expandFolder(folder: string, out: string): Promise<void> {
  const files = await plainFiles(folderReader(folder));
  mkdirSync(out, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(out, name), bytes);
  process.stdout.write(`${[...files.keys()].join(" and ")} in ${out}, for stock tf.loadLayersModel\n`);
}

await runCommand(main);
