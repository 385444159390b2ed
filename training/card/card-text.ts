import { ICU } from "../evaluation/icu";
import { errorRate, type ErrorCount } from "../metrics/error-count";
import type { NetworkSizes } from "../../src/model/signals";
import type { ModelMetrics, TextMetrics, TokenMetrics } from "./metrics";
import { probabilitySection } from "./probability-section";
import type { TrainingRun } from "./runs";
import type { TrainingRecord } from "./training-record";
import { trainingSection } from "./training-section";

const percent = (count: ErrorCount): string => `${(100 * errorRate(count)).toFixed(2)}%`;

/** Everything that a card tells. */
export interface CardFacts {
  /** What the network calls itself, else its language's name. */
  readonly title: string;
  /** What was asked of it in training, if anything but right answers. */
  readonly asked?: string | undefined;
  /** The weights are stored sparsely. */
  readonly sparse?: boolean;
  readonly language: string;
  readonly sizes: NetworkSizes;
  readonly metrics: ModelMetrics;
  readonly record: TrainingRecord;
  readonly runs: readonly TrainingRun[];
  /** Markdown of our own, at the end. */
  readonly notes: string;
}

const share = (value: number): string => `${(100 * value).toFixed(value < 0.1 ? 1 : 0)}%`;
const millions = (characters: number): string => `${(characters / 1e6).toFixed(1)} M`;

/** The model card: what the model is, what it was made from and how good it is. Markdown, for people. */
export function cardText(facts: CardFacts): string {
  const { title, language, metrics, record, runs, notes } = facts;
  return `# Model card: ${title}

Version \`${metrics.model}\`. Romanized ${language} in, ${language} script out, one output symbol per typed character.
${facts.asked === undefined ? "" : `\n**Asked for.** ${facts.asked}\n`}
${networkText(facts)}

## How good it is

${qualityText(metrics)}

${probabilitySection(metrics)}

## What it was made from

${dataText(record, language)}

## How it was trained

${trainingSection(record, runs)}
${notes.trim()}
`;
}

function networkText({ sizes, record, sparse = false }: CardFacts): string {
  const { inputs, cells, hidden, outputs } = sizes;
  return `**Network.** One-hot input (${inputs} symbols) → forward and backward LSTM (${cells} cells each, sigmoid gates, no peepholes) → dense ${hidden},
tanh → joined with the input → dense, softmax (${outputs} symbols). ${weightCount(sizes).toLocaleString("en")} weights, ${
    sparse
      ? `most of them 0; what is not, is stored as ${record.storage}.
\`npm run export-model -- --expand\` writes the tfjs Layers model that stock \`tf.loadLayersModel\` opens.`
      : `stored as ${record.storage} in a tfjs Layers
model that stock \`tf.loadLayersModel\` opens.`
  }`;
}

/** Kernels and biases of both LSTMs, of the hidden layer and of the output layer, which sees the input too. */
export function weightCount({ inputs, cells, hidden, outputs }: NetworkSizes): number {
  const lstm = 4 * cells * (inputs + cells + 1);
  return 2 * lstm + hidden * (2 * cells + 1) + outputs * (hidden + inputs + 1);
}

function qualityText({ texts, latinTokens: { named, mixed } }: ModelMetrics): string {
  return `Character error rate: Levenshtein distance over reference characters, after deleting placeholders. Word error rate: the same over
words. Latin words: those of the references that came out as they are. The rule converter takes the longest known spelling and the
letter that it most often stands for; of its rule sets the best one on each text is shown. ICU is its transform \`Latin-Armenian\`, made
for scholarly romanization.

| text | lines | network, characters | network, words | Latin words kept | rule converter, characters | rule converter, words | ICU, characters |
|---|---|---|---|---|---|---|---|
${texts.map(textRow).join("\n")}

${texts.map(({ title, description }) => `- *${title}*: ${description}.`).join("\n")}

Latin tokens, whole and unchanged, in romanized sentences of our own:

- names, addresses, English words: ${tokenText(named)}
- small-letter English with and without endings, paths, handles, commands: ${tokenText(mixed)} Of these sentences
  ${mixed.right} are right from end to end.
${changedTokens([...named.changed, ...mixed.changed])}
Most frequent confusions on the first text, of the network alone (typed: right → likeliest):
${texts[0]!.confusions.map(({ latin, truth, predicted, count }) => `\`${latin}\`: ${truth} → ${predicted} (${count})`).join(", ")}.`;
}

const tokenText = ({ kept, total }: TokenMetrics): string => `${kept} of ${total} (${share(kept / total)}).`;

function changedTokens(changed: readonly string[]): string {
  return changed.length === 0 ? "" : `\nThe others:\n\n${changed.map((line) => `- ${line}`).join("\n")}\n`;
}

function dataText({ data: { settings, charactersByKind } }: TrainingRecord, language: string): string {
  return `${language} text of these kinds, romanized by rules with random spellings; characters in all passes of the last run:
${Object.entries(charactersByKind)
  .sort(([, a], [, b]) => b - a)
  .map(([kind, characters]) => `${kind} ${millions(characters)}`)
  .join(", ")}.
No line of the texts above is in it. A line is drawn so many times as often as one of another kind:
${list(settings.weights ?? {}, String)}.

Spellings: ${settings.romanizers.map(({ ruleSet, sampler, weight }) => `rule set ${ruleSet}, ${sampler} sampler ${share(weight)}`).join("; ")}.
Variants, share of the lines: ${list(settings.variants, share)}.`;
}

const list = (values: Readonly<Record<string, number>>, text: (value: number) => string): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${text(value)}`)
    .join(", ");

function textRow({ title, lines, network, scripts, rules }: TextMetrics): string {
  const best = rules.find(({ name }) => name !== ICU)!;
  const icu = rules.find(({ name }) => name === ICU);
  const { latinKept, latinWords } = scripts.network;
  return `| ${title} | ${lines.toLocaleString("en")} | **${percent(network.characters)}** | ${percent(network.words)} | ${latinKept} of ${latinWords} | ${percent(best.characters)} (${best.name}) | ${percent(best.words)} | ${icu === undefined ? "not measured" : percent(icu.characters)} |`;
}
