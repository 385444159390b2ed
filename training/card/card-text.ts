import { ICU } from "../evaluation/icu";
import { errorRate, type ErrorCount } from "../metrics/error-count";
import type { ModelMetrics, TextMetrics } from "./metrics";

/** `settings.json` of a model folder, as far as the card tells it. */
export interface TrainingRecord {
  readonly storage: string;
  readonly training: Readonly<Record<string, unknown>>;
  readonly data: {
    readonly settings: {
      readonly romanizers: readonly {
        readonly ruleSet: string;
        readonly sampler: string;
        readonly weight: number;
      }[];
      readonly variants: Readonly<Record<string, number>>;
    };
    readonly charactersByKind: Readonly<Record<string, number>>;
  };
  readonly log: readonly LogEntry[];
}

/** One validation during training: characters seen, training loss, and [loss, % wrong positions] per validation text. */
export type LogEntry = Readonly<Record<string, number | readonly number[]>>;

const percent = (count: ErrorCount): string => `${(100 * errorRate(count)).toFixed(2)}%`;
const share = (value: number): string => `${(100 * value).toFixed(value < 0.1 ? 1 : 0)}%`;
const millions = (characters: number): string => `${(characters / 1e6).toFixed(1)} M`;

/** The model card: what the model is, what it was made from and how good it is. Markdown, for people. */
export function cardText(metrics: ModelMetrics, record: TrainingRecord, notes: string): string {
  const { training, data } = record;
  return `# Model card: Armenian

Version \`${metrics.model}\`. Romanized Armenian in, Armenian script out, one output symbol per typed character.

**Network.** One-hot input (72 symbols) → forward and backward LSTM (228 cells each, sigmoid gates, no peepholes) → dense 228,
tanh → joined with the input → dense, softmax (153 symbols). About 0.7 million weights, stored as ${record.storage} in a tfjs Layers
model that stock \`tf.loadLayersModel\` opens.

## How good it is

Character error rate: Levenshtein distance over reference characters, after deleting placeholders. Word error rate: the same over
words. The rule converter takes the longest known spelling and the letter that it most often stands for; of its two rule sets the
better one on each text is shown. ICU is its transform \`Latin-Armenian\`, made for scholarly romanization.

| text | lines | network, characters | network, words | rule converter, characters | rule converter, words | ICU, characters |
|---|---|---|---|---|---|---|
${metrics.texts.map(textRow).join("\n")}

${metrics.texts.map(({ title, description }) => `- *${title}*: ${description}.`).join("\n")}

Latin tokens (names, addresses, English words) in ${metrics.latinTokens.total} romanized sentences: ${metrics.latinTokens.kept} stay as they are
(${share(metrics.latinTokens.kept / metrics.latinTokens.total)}).${changedTokens(metrics.latinTokens.changed)}

Most frequent confusions on the first text (typed: right → written):
${metrics.texts[0]!.confusions.map(({ latin, truth, predicted, count }) => `\`${latin}\`: ${truth} → ${predicted} (${count})`).join(", ")}.

### Are its probabilities right?

Of the letters given 90%, about 90% should be right. Dots: what was found on the first text, by tenths of probability.

![Calibration](calibration.svg)

## What it was made from

Eastern Armenian text of these kinds, romanized by rules with random spellings; characters per pass:
${Object.entries(data.charactersByKind)
  .sort(([, a], [, b]) => b - a)
  .map(([kind, characters]) => `${kind} ${millions(characters)}`)
  .join(", ")}.
Prose of the 19th century and in dialect is weighed down, spoken language and comments are weighed up. No line of the texts above is in it.

Spellings: ${data.settings.romanizers.map(({ ruleSet, sampler, weight }) => `rule set ${ruleSet}, ${sampler} sampler ${share(weight)}`).join("; ")}.
Variants per line: ${Object.entries(data.settings.variants)
    .map(([name, value]) => `${name} ${share(value)}`)
    .join(", ")}.

## How it was trained

${Object.entries(training)
  .map(([name, value]) => `- ${name}: ${String(value)}`)
  .join("\n")}

Adam, linear warm-up, cosine schedule to a hundredth of the peak rate.

![Training curve](training-curve.svg)

${notes.trim()}
`;
}

function changedTokens(changed: readonly string[]): string {
  return changed.length === 0
    ? ""
    : ` Those that do not:\n\n${changed.map((line) => `- ${line}`).join("\n")}`;
}

function textRow({ title, lines, network, rules }: TextMetrics): string {
  const best = rules.find(({ name }) => name !== ICU)!;
  const icu = rules.find(({ name }) => name === ICU);
  return `| ${title} | ${lines.toLocaleString("en")} | **${percent(network.characters)}** | ${percent(network.words)} | ${percent(best.characters)} (${best.name}) | ${percent(best.words)} | ${icu === undefined ? "not measured" : percent(icu.characters)} |`;
}
