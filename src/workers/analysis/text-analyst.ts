import type { AnalysisResult } from "../../analysis/analysis-result";
import type { NetworkSizes } from "../../model/signals";
import type { Method } from "../rpc/method";
import { Remote, type Port } from "../rpc/remote";
import { analyse } from "./analyse";
import type { CountMethods } from "./count-methods";
import type { PreparedText } from "./prepare-text";
import type { AnalysisProgress } from "./progress";
import { DEFAULT_ROMANIZATION, type Romanization } from "./sample";

/** What a result was counted in. */
export interface TextSample extends Omit<PreparedText, "texts"> {
  /** Lines that are used; a very long one counts as several. */
  readonly sentences: number;
}

export interface TextOptions {
  /** Aborting ends the workers at once. */
  readonly signal: AbortSignal;
  readonly romanization?: Romanization;
  readonly fewestCases?: number;
  readonly onPrepared?: (sample: TextSample) => void;
  /** Of making the text ready, then of each round. */
  readonly onProgress?: (progress: AnalysisProgress) => void;
  /** A round of counting begins, in so many sentences: a few first, then all. */
  readonly onRound?: (sentences: number) => void;
  /** The result of the round whenever more of its signals are done; the same object grows. */
  readonly onUpdate?: (result: AnalysisResult) => void;
}

export interface AnalysedText {
  readonly sample: TextSample;
  readonly result: AnalysisResult;
}

/** Analyses texts of the user's. */
export interface TextAnalyst {
  /**
   * Statistics of a text or a file. Rejects, in words for the user, if it cannot be analysed, or with the reason of the
   * signal.
   */
  analyse(text: string | Blob, options: TextOptions): Promise<AnalysedText>;
}

/** What the workers of an analyst are asked for; `Source` says where the model is. */
export type AnalystMethods<Source> = CountMethods & {
  readonly load: Method<Source, { readonly sizes: NetworkSizes }>;
};

export interface TextAnalystOptions<Source> {
  readonly spawn: () => Port;
  /** How many workers share the work. */
  readonly workers: number;
  /** Where the model is. */
  readonly source: Source;
  /** Code of the language. */
  readonly language: string;
}

/** So many sentences first, for numbers that come soon. */
const FIRST_ROUND = 300;

/**
 * Bytes of values at a time, less than in Node: the page needs some 200 MB besides. Measured with two workers and the 575 MB
 * of the command, its process took 1,062 MB; it is to stay below 1 GB.
 */
const MEMORY = 400e6;

const goneWords = (reason: string): string =>
  `An analysis worker stopped (${reason}). Start the analysis again.`;

/** An analyst whose workers live as long as one analysis: they hold much memory, and are seldom needed. */
export function createTextAnalyst<Source>(options: TextAnalystOptions<Source>): TextAnalyst {
  return {
    analyse: async (text, { signal, ...rest }) => {
      signal.throwIfAborted();
      const remotes = Array.from(
        { length: options.workers },
        () => new Remote<AnalystMethods<Source>>(options.spawn(), { goneWords }),
      );
      const end = (): void => {
        for (const remote of remotes) remote.end(ENDED);
      };
      signal.addEventListener("abort", end);
      try {
        const workers = remotes.map(({ methods }) => methods);
        return await analyseText(text, workers, options, { signal, ...rest });
      } catch (error) {
        signal.throwIfAborted(); // that the workers were ended is no failure
        throw error;
      } finally {
        signal.removeEventListener("abort", end);
        end();
      }
    },
  };
}

const ENDED = new DOMException("the analysis is over", "AbortError");

async function analyseText<Source>(
  text: string | Blob,
  workers: readonly AnalystMethods<Source>[],
  { source, language }: Pick<TextAnalystOptions<Source>, "source" | "language">,
  { signal, romanization = DEFAULT_ROMANIZATION, onPrepared, ...listeners }: TextOptions,
): Promise<AnalysedText> {
  // A pasted text goes the way of a file of it, so that both give the same. What is wrong with it needs no model to be said.
  const file = typeof text === "string" ? new Blob([text]) : text;
  const onEvent = tellPreparation(listeners.onProgress);
  const [[model], { texts, ...prepared }] = await Promise.all([
    Promise.all(workers.map(({ load }) => load(source, {}))),
    workers[0]!.prepareText({ text: file, language, romanization }, { signal, onEvent }),
  ]);
  const sample = { ...prepared, sentences: texts.length };
  onPrepared?.(sample);
  const rounds = [FIRST_ROUND];
  const result = await analyse(texts, model!.sizes, workers, {
    ...listeners,
    signal,
    rounds,
    memory: MEMORY,
  });
  return { sample, result };
}

function tellPreparation(onProgress: TextOptions["onProgress"]): (share: number) => void {
  const started = performance.now();
  return (share) =>
    onProgress?.({
      share,
      millisecondsLeft: ((performance.now() - started) * (1 - share)) / Math.max(share, 1e-9),
    });
}
