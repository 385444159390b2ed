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
import type { LanguagePack } from "../src/language/pack";
import { packOf } from "../src/language/packs";
import { seededRandom, type Random } from "../src/language/random";
import { createRomanizer, type AlignedText, type Romanizer } from "../src/language/romanize";
import { ruleSetOf } from "../src/language/rule-set-of";
import { createSampler, type SamplerName } from "../src/language/sampler";
import { buildVocabulary, type Vocabulary } from "../src/language/vocabulary";
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

/** What all lines go through. */
interface Preparation {
  readonly settings: Settings;
  readonly pack: LanguagePack;
  readonly vocabulary: Vocabulary;
  readonly romanizerOf: (ruleSet: string) => Romanizer;
}

function createPreparation(settings: Settings): Preparation {
  const pack = packOf(settings.language);
  const vocabulary = buildVocabulary(pack);
  const romanizers = new Map<string, Romanizer>();
  const romanizerOf = (name: string): Romanizer => {
    const romanizer = romanizers.get(name) ?? createRomanizer(pack, vocabulary, ruleSetOf(pack, name));
    romanizers.set(name, romanizer);
    return romanizer;
  };
  return { settings, pack, vocabulary, romanizerOf };
}

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
  const preparation = createPreparation(settings);
  const { pack, vocabulary } = preparation;
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
      const positions = await addFile(file, weight, shard, preparation, random);
      if (pass === first) counts[file.kind] = (counts[file.kind] ?? 0) + positions;
      report(`${file.kind}, ${(shard.positions / 1e6).toFixed(1)} M characters`);
    }
    shard.close();
    if (shard.positions === 0)
      throw new Error(
        `no line in ${values.corpus} is ${pack.name}: plain UTF-8 text is needed, at least half ${pack.name} letters per line`,
      );
  }
  for (const path of values.valid) await writeValidation(path, values.out, preparation);
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
  preparation: Preparation,
  random: Random,
): Promise<number> {
  const { settings, pack } = preparation;
  const before = shard.positions;
  const romanize = randomRomanizer(preparation, random);
  const add = (text: AlignedText): void => {
    addWindows(text, shard, preparation, random);
  };
  for await (const raw of streamTextLines(file.path)) {
    const line = cleanLine(raw, pack);
    if (line === undefined) continue;
    const copies = Math.floor(weight) + (random() < weight % 1 ? 1 : 0);
    for (let copy = 0; copy < copies; copy++) {
      add(romanize(varyLine(line, pack, settings.variants, random)));
    }
    if (random() < settings.englishLines) add(untouched(englishLine(random), preparation));
  }
  return shard.positions - before;
}

function addWindows(
  text: AlignedText,
  shard: ShardWriter,
  { settings, vocabulary }: Preparation,
  random: Random,
): void {
  const space = vocabulary.inputIndex.get(" ")!;
  for (const { start, end } of cutWindows(text, space, settings.windows, random))
    shard.add(text.inputs.subarray(start, end), text.outputs.subarray(start, end));
}

/** A romanizer that draws rule set, sampler and writer anew for each line. */
function randomRomanizer(
  { settings, romanizerOf }: Preparation,
  random: Random,
): (line: string) => AlignedText {
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

/** Foreign text as training material: every symbol is its own answer. */
function untouched(latin: string, { vocabulary, pack }: Preparation): AlignedText {
  const { ids } = encode(latin, vocabulary, pack);
  return { latin, inputs: ids, outputs: identityOutputs(ids, vocabulary) };
}

/**
 * Validation text: a .txt file is romanized whole lines at a time, once by each rule set, as it is used most, with fixed seeds; a .tsv file of
 * romanized and native columns cannot be aligned and is left to `npm run evaluate`.
 */
async function writeValidation(
  path: string,
  out: string,
  { settings, pack, romanizerOf }: Preparation,
): Promise<void> {
  const name = basename(path, ".txt");
  for (const { ruleSet, sampler } of mainRomanizers(settings)) {
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

/** Of each rule set the romanizer with the largest weight. */
function mainRomanizers({ romanizers }: Settings): Settings["romanizers"] {
  const heaviestFirst = [...romanizers].sort((a, b) => b.weight - a.weight);
  return heaviestFirst.filter(
    ({ ruleSet }, k) => heaviestFirst.findIndex((other) => other.ruleSet === ruleSet) === k,
  );
}

await runCommand(main);
