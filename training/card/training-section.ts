import type { TrainingRecord } from "./training-record";
import type { TrainingRun } from "./runs";

const millions = (characters: number): string => `${Math.round(characters / 1e6).toLocaleString("en")} M`;

/** How long runs were and how the learning rate went, as their records have it. Markdown. */
export function trainingSection({ training, log }: TrainingRecord, runs: readonly TrainingRun[]): string {
  const curve = log.length === 0 ? "" : "\n![Training curve](training-curve.svg)\n";
  return `${scheduleText(training)}

Settings of the last run: ${Object.entries(training)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(", ")}.
${runsText(runs)}${curve}`;
}

/** One run in words. A record without `last` is older than the option: then the rate fell to a hundredth. */
export function scheduleText(training: Readonly<Record<string, unknown>>): string {
  const { mean_of: shares, characters, rate, last = 0.01, average = 0 } = training;
  const whole = Array.isArray(shares)
    ? `The weights are the mean of ${shares.length} networks' (\`training/average.py\`), with shares of ${shares.join(", ")}; the last is that of the last run. `
    : "";
  if (rate === undefined) return whole.trim();
  const [peak, end] = [Number(rate), Number(last)];
  const running =
    average === 0
      ? "The weights are those of the last step."
      : `The weights are an exponential mean that keeps ${String(average)} per step.`;
  return (
    `${whole}The last run: Adam on ${millions(Number(characters))} characters. The learning rate rises linearly over the first per cent of them to ` +
    `${peak}, then falls along a cosine to ${end} of that, ${Number((peak * end).toPrecision(3))}. ${whole === "" ? running : ""}`.trim()
  );
}

function runsText(runs: readonly TrainingRun[]): string {
  if (runs.length === 0) return "";
  const seen = runs.reduce((sum, { characters }) => sum + characters, 0);
  const rows = runs.map(
    ({ characters, from, rate, last, average, text, purpose }, k) =>
      `| ${k + 1} | ${millions(characters)} | ${from} | ${rate} | ${last} | ${average === 0 ? "none" : average} | ${text} | ${purpose} |`,
  );
  return `
In all the network has seen ${millions(seen)} characters, in ${runs.length} ${runs.length === 1 ? "run" : "runs"}, all with a warm-up over the first per cent and a cosine:

| run | characters | from | peak rate | end, of the peak | mean of the weights, per step | text | what for |
|---|---|---|---|---|---|---|---|
${rows.join("\n")}
`;
}
