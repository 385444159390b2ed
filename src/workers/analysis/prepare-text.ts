import { decodeText } from "../../language/decode-text";
import type { Language } from "../../language/language";
import { kindOfText, type TextKind } from "../../language/text-kind";
import type { Engine } from "../../model/engine";
import { predictLines } from "../../model/predict-lines";
import { breathe } from "../../model/run-batch";
import type { TopOutputs } from "../../model/top-outputs";
import {
  answeredSample,
  latinBuilder,
  nativeBuilder,
  type LatinSample,
  type Romanization,
  type Sample,
  type SampleBuilder,
} from "./sample";

/** A sample, and what the user should know about how it came about. */
export interface PreparedText extends Sample {
  /** The labels of native text are that text; those of Latin text are the network's own answers, which can be wrong. */
  readonly kind: TextKind;
  /** Bytes behind the first MOST_BYTES; nobody looked at them. */
  readonly bytesLeftOut: number;
}

/** Who prepares a text, and how. */
export interface Preparation {
  readonly language: Language;
  readonly romanization: Romanization;
  /** Answers for Latin text; native text needs none. */
  readonly engine: () => Promise<Pick<Engine, "run">>;
  readonly signal: AbortSignal | undefined;
  /** Share of the work that is done, 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** So many bytes of a file are read: four times what MOST_CHARACTERS of Armenian take, for lines that are left out. */
export const MOST_BYTES = 16_000_000;

/** Milliseconds of work between two looks at the messages. */
const TURN = 40;

/**
 * Reads a text and makes a sample of it, with pauses in which a cancellation is heard. Rejects, in words for the user, if
 * nothing in it can be analysed, or with the reason of the signal.
 */
export async function prepareText(text: Blob, preparation: Preparation): Promise<PreparedText> {
  const { language, romanization, signal } = preparation;
  const beginning = await readBeginning(text);
  const kind = kindOfText(beginning, language.pack);
  const lines = beginning.split(/\r?\n/);
  const sample =
    kind === "native"
      ? await addLines(lines, nativeBuilder(language, romanization), preparation)
      : await answer(await addLines(lines, latinBuilder(language), { signal }), preparation);
  return { ...sample, kind, bytesLeftOut: Math.max(0, text.size - MOST_BYTES) };
}

/** The text of the first MOST_BYTES, up to a line break if there is more. */
async function readBeginning(text: Blob): Promise<string> {
  const more = text.size > MOST_BYTES;
  const bytes = await text
    .slice(0, MOST_BYTES)
    .arrayBuffer()
    .catch(() => {
      throw new Error("the file could not be read; is it still there?");
    });
  const beginning = decodeText(new Uint8Array(bytes), more);
  const end = more ? beginning.lastIndexOf("\n") : -1;
  return end < 0 ? beginning : beginning.slice(0, end);
}

async function addLines<Made>(
  lines: readonly string[],
  builder: SampleBuilder<Made>,
  { signal, onProgress }: Pick<Preparation, "signal" | "onProgress">,
): Promise<Made> {
  let turn = performance.now();
  for (const [k, line] of lines.entries()) {
    if (performance.now() - turn > TURN) {
      onProgress?.(k / lines.length);
      await breathe();
      signal?.throwIfAborted();
      turn = performance.now();
    }
    builder.add(line);
  }
  return builder.finish();
}

/** Runs the network for its own answers. */
async function answer(sample: LatinSample, { engine, signal, onProgress }: Preparation): Promise<Sample> {
  const { sequences } = sample;
  const total = sequences.reduce((sum, { length }) => sum + length, 0);
  const answers: TopOutputs[] = [];
  let done = 0;
  for await (const { line, outputs } of predictLines(
    await engine(),
    sequences,
    () => signal?.aborted !== true,
  )) {
    answers[line] = outputs;
    done += outputs.length;
    onProgress?.(done / total);
  }
  signal?.throwIfAborted();
  return answeredSample(sample, answers);
}
