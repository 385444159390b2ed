import { createBaselines } from "../evaluation/baseline";
import { convertPairs } from "../evaluation/convert-pairs";
import type { Calibration, Evaluation } from "../evaluation/evaluation";
import { evaluatePairs } from "../evaluation/evaluate-pairs";
import { holdsToken } from "../evaluation/holds-token";
import { icuBaseline } from "../evaluation/icu";
import { MORE_TOKENS, NAMED_TOKENS } from "../evaluation/latin-token-sentences";
import { letterCountsOf } from "../evaluation/letter-counts-of";
import { MIXED_SENTENCES } from "../evaluation/mixed-sentences";
import { openText } from "../evaluation/open-text";
import { parseOptions, type EvaluationOptions } from "../evaluation/options";
import { createLineConverter, type LineConverter } from "../convert-lines";
import type { DoubtCounts } from "../metrics/doubt";
import type { NodeModel } from "../node-model";
import type { Engine } from "../../src/model/engine";

/** How the model does on one text. */
export interface TextMetrics extends Pick<Evaluation, "lines" | "network" | "alone" | "scripts" | "rules"> {
  readonly title: string;
  readonly description: string;
  /** The ten most frequent confusions of the network alone. */
  readonly confusions: Evaluation["confusions"];
  /** This and `doubt` only once for the same lines, however their punctuation is compared. */
  readonly calibration?: Calibration;
  readonly doubt?: DoubtCounts;
}

/** A text whose letters were judged. */
export type JudgedText = TextMetrics & Required<Pick<TextMetrics, "calibration" | "doubt">>;

/** How sentences with a Latin token came out. */
export interface TokenMetrics {
  /** Sentences that have the whole token as it should be. */
  readonly kept: number;
  readonly total: number;
  /** The other sentences. */
  readonly changed: readonly string[];
}

export interface ModelMetrics {
  readonly model: string;
  readonly texts: readonly TextMetrics[];
  readonly latinTokens: {
    /** Names, addresses and English words in Armenian sentences. */
    readonly named: TokenMetrics;
    /** English in small letters with and without Armenian endings, paths, handles, commands; `right`: whole sentences. */
    readonly mixed: TokenMetrics & { readonly right: number };
  };
}

/** A text to measure on: a title for the card, and the arguments of `npm run evaluate`. */
export interface MeasuredText {
  readonly title: string;
  readonly args: readonly string[];
}

/** Measures a model on each text and on the sentences with Latin tokens. */
export async function measureModel(
  folder: string,
  model: NodeModel,
  engine: Engine,
  texts: readonly MeasuredText[],
): Promise<ModelMetrics> {
  const measured: TextMetrics[] = [];
  const known = new Set<string>();
  for (const { title, args } of texts) {
    const options = parseOptions(args);
    if (options === undefined) throw new Error(`"${title}": --help has no place here`);
    const { calibration, doubt, ...text } = await measureText(folder, model, engine, { title, options });
    const lines = JSON.stringify({ ...options, punctuation: undefined });
    measured.push(known.has(lines) ? text : { ...text, calibration, doubt });
    known.add(lines);
  }
  const convert = createLineConverter(engine, model, { nativePunctuation: false });
  const latinTokens = { named: await measureNamed(convert), mixed: await measureMixed(convert) };
  return { model: model.manifest.version, texts: measured, latinTokens };
}

async function measureText(
  folder: string,
  model: NodeModel,
  engine: Engine,
  { title, options }: { readonly title: string; readonly options: EvaluationOptions },
): Promise<JudgedText> {
  const { pairs, description, comparable } = openText(options, model);
  const converted = await convertPairs(pairs, model, engine);
  const baselines = createBaselines(model.pack, letterCountsOf(folder));
  const icu = icuBaseline(converted.map(({ pair }) => pair.latin));
  const { lines, network, alone, scripts, rules, calibration, doubt, confusions } = evaluatePairs(
    converted,
    icu === undefined ? baselines : [...baselines, icu],
    model.vocabulary,
    comparable,
  );
  return {
    title,
    description,
    lines,
    network,
    alone,
    scripts,
    rules,
    calibration,
    doubt,
    confusions: confusions.slice(0, 10),
  };
}

async function measureNamed(convert: LineConverter): Promise<TokenMetrics> {
  const sentences = [...NAMED_TOKENS, ...MORE_TOKENS];
  return tokenMetrics(await convert(sentences.map(({ sentence }) => sentence)), sentences);
}

async function measureMixed(convert: LineConverter): Promise<ModelMetrics["latinTokens"]["mixed"]> {
  const converted = await convert(MIXED_SENTENCES.map(({ sentence }) => sentence));
  const right = converted.filter((line, k) => line === MIXED_SENTENCES[k]!.expected).length;
  return { ...tokenMetrics(converted, MIXED_SENTENCES), right };
}

function tokenMetrics(
  converted: readonly string[],
  sentences: readonly { readonly token: string }[],
): TokenMetrics {
  const changed = converted.filter((line, k) => !holdsToken(line, sentences[k]!.token));
  return { kept: sentences.length - changed.length, total: sentences.length, changed };
}
