import type { Language } from "../../language/language";
import { counted, formatCount } from "../../state/shared/format-number";
import type { FinishedText, RunningText, TextSample } from "../../state/own-text/own-text";
import type { ResultSize } from "../../state/own-text/strongest-units";

/** Milliseconds in words, as rough as an estimate is. */
export function timeLeft(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return "a few seconds left";
  if (seconds < 55) return `about ${10 * Math.round(seconds / 10)} seconds left`;
  const minutes = Math.round(seconds / 60);
  if (minutes > 90) return `about ${counted(Math.round(minutes / 60), "hour")} left`;
  return `about ${counted(Math.max(1, minutes), "minute")} left`;
}

/** What is being done with the text of that name. */
export function describeStage(
  name: string,
  sample: TextSample | undefined,
  sentences: number | undefined,
): string {
  if (sample === undefined) return `Preparing ${name}`;
  if (sentences === undefined || sentences === sample.sentences)
    return `Counting in ${counted(sample.sentences, "sentence")} of ${name}`;
  return `First look: ${formatCount(sentences)} of ${counted(sample.sentences, "sentence")} of ${name}`;
}

/** How many signals are done; while the numbers shown are still those of a first look, that none of this round are. */
export function describeSignals(
  { done, signals }: Pick<ResultSize, "done" | "signals">,
  text: RunningText | FinishedText,
): string {
  if (text.kind === "running" && text.counted !== text.sentences)
    return `0 of ${formatCount(signals)} done; shown is the first look at ${counted(text.counted ?? 0, "sentence")}`;
  return `${formatCount(done)} of ${formatCount(signals)} done`;
}

/** How much of a text was used. */
export function describeSample({ sentences, characters, linesLeftOut, bytesLeftOut }: TextSample): string {
  const used = `${counted(sentences, "sentence")}, ${counted(characters, "character")}`;
  const lines = linesLeftOut === 0 ? "" : `; ${counted(linesLeftOut, "line")} left out`;
  const bytes = bytesLeftOut === 0 ? "" : `; the last ${megabytes(bytesLeftOut)} of the file were not read`;
  return `${used}${lines}${bytes}`;
}

/** Where the right answers come from. */
export const describeLabels = ({ kind }: TextSample, { pack }: Language): string =>
  kind === "native"
    ? `the ${pack.name} text itself, which was romanized`
    : "the network's own answers, because the text is Latin: they can be wrong";

const megabytes = (bytes: number): string => `${formatCount(Math.max(0.1, Math.round(bytes / 1e5) / 10))} MB`;
