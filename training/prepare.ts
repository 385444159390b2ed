/**
 * Corpus folder -> training shards: `npm run prepare-corpus -- --corpus FOLDER --out FOLDER [--settings FILE]
 * [--passes N] [--first-pass K] [--valid FILE]... [--weight NAME=W]...`
 * Each pass romanizes the whole corpus anew, with another seed.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { encode } from "../src/language/encode";
import { identityOutputs } from "../src/language/decode";
import { defaultPack as pack } from "../src/language/packs";
import { seededRandom, type Random } from "../src/language/random";
import { createRomanizer, type AlignedText, type Romanizer } from "../src/language/romanize";
import { createSampler, type SamplerName } from "../src/language/sampler";
import { buildVocabulary } from "../src/language/vocabulary";
import { cleanLine } from "./clean";
import { listCorpus, sourceWeight, type CorpusFile } from "./corpus";
import { englishLine } from "./latin-tokens";
import { progress } from "./progress";
import { streamTextLines } from "./read-text";
import { runCommand } from "./run-command";
import { ShardWriter } from "./shards";
import { varyLine, type VariantSettings } from "./variants";
import { cutWindows, type WindowSettings } from "./windows";

interface Settings {
  readonly language: string;
  readonly seed: number;
  readonly weights: Readonly<Record<string, number>>;
  readonly romanizers: readonly { ruleSet: string; sampler: SamplerName; weight: number }[];
  readonly variants: VariantSettings;
  readonly englishLines: number;
  readonly windows: WindowSettings;
}

const vocabulary = buildVocabulary(pack);
const SPACE = vocabulary.inputIndex.get(" ")!;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpus: { type: "string" },
      out: { type: "string", default: "training/data" },
      settings: { type: "string", default: "training/settings/hy.json" },
      passes: { type: "string", default: "1" },
      "first-pass": { type: "string", default: "0" },
      valid: { type: "string", multiple: true, default: [] },
      weight: { type: "string", multiple: true, default: [] },
    },
  });
  if (values.corpus === undefined) throw new Error("name the corpus folder: --corpus FOLDER");
  const settings = JSON.parse(readFileSync(values.settings, "utf8")) as Settings;
  const weights = { ...settings.weights, ...Object.fromEntries(values.weight.map(parseWeight)) };
  const files = await listCorpus(values.corpus);
  mkdirSync(values.out, { recursive: true });

  const first = wholeNumber("--first-pass", values["first-pass"], 0);
  const passes = wholeNumber("--passes", values.passes, 1);
  const counts: Record<string, number> = {};
  for (let pass = first; pass < first + passes; pass++) {
    const random = seededRandom(settings.seed * 1000 + pass);
    const shard = new ShardWriter(values.out, `train-${pass}`);
    const report = progress(`pass ${pass}`, files.length);
    for (const file of files) {
      const weight = sourceWeight(file.name, weights);
      const positions = await addFile(file, weight, shard, settings, random);
      if (pass === first) counts[file.kind] = (counts[file.kind] ?? 0) + positions;
      report(`${file.kind}, ${(shard.positions / 1e6).toFixed(1)} M characters`);
    }
    shard.close();
    if (shard.positions === 0)
      throw new Error(
        `no line in ${values.corpus} is ${pack.name}: plain UTF-8 text is needed, at least half ${pack.name} letters per line`,
      );
  }
  for (const path of values.valid) await writeValidation(path, values.out, settings);
  writeFileSync(
    join(values.out, "data.json"),
    JSON.stringify(
      {
        language: pack.code,
        inputs: vocabulary.inputs,
        outputs: vocabulary.outputs,
        settings,
        charactersByKind: counts,
      },
      null,
      1,
    ),
  );
}

function wholeNumber(option: string, text: string, least: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least)
    throw new Error(`${option} takes a whole number from ${least} on, not "${text}"`);
  return number;
}

function parseWeight(text: string): [string, number] {
  const [name, weight] = text.split("=");
  if (!name || weight === undefined || Number.isNaN(Number(weight)))
    throw new Error(`--weight takes NAME=NUMBER, not "${text}"`);
  return [name, Number(weight)];
}

/** Adds every line of a file, as often as its weight says; returns the number of positions. */
async function addFile(
  file: CorpusFile,
  weight: number,
  shard: ShardWriter,
  settings: Settings,
  random: Random,
): Promise<number> {
  const before = shard.positions;
  const romanize = randomRomanizer(settings, random);
  for await (const raw of streamTextLines(file.path)) {
    const line = cleanLine(raw, pack);
    if (line === undefined) continue;
    const copies = Math.floor(weight) + (random() < weight % 1 ? 1 : 0);
    for (let copy = 0; copy < copies; copy++) {
      addWindows(romanize(varyLine(line, pack, settings.variants, random)), shard, settings, random);
    }
    if (random() < settings.englishLines) addWindows(untouched(englishLine(random)), shard, settings, random);
  }
  return shard.positions - before;
}

function addWindows(text: AlignedText, shard: ShardWriter, settings: Settings, random: Random): void {
  for (const { start, end } of cutWindows(text, SPACE, settings.windows, random))
    shard.add(text.inputs.subarray(start, end), text.outputs.subarray(start, end));
}

/** A romanizer that draws rule set, sampler and writer anew for each line. */
function randomRomanizer(settings: Settings, random: Random): (line: string) => AlignedText {
  const choices = settings.romanizers.map(({ ruleSet, sampler, weight }) => ({
    romanizer: romanizerOf(ruleSet),
    sampler,
    weight,
  }));
  return (line) => {
    let rest = random();
    const choice = choices.find(({ weight }) => (rest -= weight) < 0) ?? choices[choices.length - 1]!;
    return choice.romanizer(line, createSampler(choice.sampler, random));
  };
}

const romanizers = new Map<string, Romanizer>();
function romanizerOf(name: string): Romanizer {
  let romanizer = romanizers.get(name);
  if (romanizer === undefined) {
    const ruleSet = pack.ruleSets[name];
    if (ruleSet === undefined)
      throw new Error(`rule set "${name}" is unknown; there are: ${Object.keys(pack.ruleSets).join(", ")}`);
    romanizer = createRomanizer(pack, vocabulary, ruleSet);
    romanizers.set(name, romanizer);
  }
  return romanizer;
}

/** Foreign text as training material: every symbol is its own answer. */
function untouched(latin: string): AlignedText {
  const { ids } = encode(latin, vocabulary, pack);
  return { latin, inputs: ids, outputs: identityOutputs(ids, vocabulary) };
}

/**
 * Validation text: a .txt file is romanized whole lines at a time, once by each rule set with fixed seeds; a .tsv file of
 * romanized and native columns cannot be aligned and is left to `npm run evaluate`.
 */
async function writeValidation(path: string, out: string, settings: Settings): Promise<void> {
  const name = basename(path, ".txt");
  for (const { ruleSet, sampler } of [
    { ruleSet: "2016", sampler: "independent" as const },
    { ruleSet: "extended", sampler: "writer" as const },
  ]) {
    const random = seededRandom(settings.seed);
    const shard = new ShardWriter(out, `valid-${name}-${ruleSet}`);
    for await (const raw of streamTextLines(path)) {
      const line = cleanLine(raw, pack);
      if (line === undefined) continue;
      const { inputs, outputs } = romanizerOf(ruleSet)(line, createSampler(sampler, random));
      shard.add(inputs, outputs);
    }
    shard.close();
  }
}

await runCommand(main);
