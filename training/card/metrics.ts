import { createBaselines } from "../evaluation/baseline";
import { convertPairs } from "../evaluation/convert-pairs";
import type { Evaluation } from "../evaluation/evaluation";
import { evaluatePairs } from "../evaluation/evaluate-pairs";
import { MORE_TOKENS, NAMED_TOKENS } from "../evaluation/latin-token-sentences";
import { icuBaseline } from "../evaluation/icu";
import { letterCountsOf } from "../evaluation/letter-counts-of";
import { openText } from "../evaluation/open-text";
import { parseOptions } from "../evaluation/options";
import { createLineConverter } from "../convert-lines";
import type { NodeModel } from "../node-model";
import type { Engine } from "../../src/model/engine";

/** How the model does on one text. */
export interface TextMetrics extends Pick<
  Evaluation,
  "lines" | "network" | "alone" | "scripts" | "rules" | "calibration"
> {
  readonly title: string;
  readonly description: string;
  /** The ten most frequent confusions. */
  readonly confusions: Evaluation["confusions"];
}

export interface ModelMetrics {
  readonly model: string;
  readonly texts: readonly TextMetrics[];
  /** Latin tokens in Armenian sentences that stayed as they were. */
  readonly latinTokens: {
    readonly kept: number;
    readonly total: number;
    readonly changed: readonly string[];
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
  const baselines = createBaselines(model.pack, letterCountsOf(folder));
  const measured: TextMetrics[] = [];
  for (const { title, args } of texts) {
    const options = parseOptions(args);
    if (options === undefined) throw new Error(`"${title}": --help has no place here`);
    const { pairs, description, comparable } = openText(options, model);
    const converted = await convertPairs(pairs, model, engine);
    const icu = icuBaseline(converted.map(({ pair }) => pair.latin));
    const { lines, network, alone, scripts, rules, calibration, confusions } = evaluatePairs(
      converted,
      icu === undefined ? baselines : [...baselines, icu],
      model.vocabulary,
      comparable,
    );
    measured.push({
      title,
      description,
      lines,
      network,
      alone,
      scripts,
      rules,
      calibration,
      confusions: confusions.slice(0, 10),
    });
  }
  return { model: model.manifest.version, texts: measured, latinTokens: await measureTokens(model, engine) };
}

async function measureTokens(model: NodeModel, engine: Engine): Promise<ModelMetrics["latinTokens"]> {
  const sentences = [...NAMED_TOKENS, ...MORE_TOKENS];
  const convert = createLineConverter(engine, model, { nativePunctuation: false });
  const converted = await convert(sentences.map(({ sentence }) => sentence));
  const changed = converted.filter((line, k) => !line.includes(sentences[k]!.token));
  return { kept: sentences.length - changed.length, total: sentences.length, changed };
}
