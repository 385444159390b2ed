import type { AnalysisResult } from "../../analysis/analysis-result";
import { bulkRules, watchPort } from "../watch-port";
import { analyse } from "./analyse";
import { createAnalysisClient, type AnalysisPort } from "./analysis-client";
import type { AnalysisResponse } from "./messages";
import type { AnalysisProgress } from "./progress";
import { DEFAULT_ROMANIZATION, type Romanization } from "./sample";
import type { PreparedText } from "./prepare-text";

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

export interface TextAnalystOptions<Source> {
  readonly spawn: () => AnalysisPort<Source>;
  /** How many workers share the work. */
  readonly workers: number;
  /** Where the model is. */
  readonly source: () => Source;
}

/** So many sentences first, for numbers that come soon. */
const FIRST_ROUND = 300;

/**
 * Bytes of values at a time, less than in Node: the page needs some 200 MB besides. Measured with two workers and the 575 MB
 * of the command, its process took 1,062 MB; it is to stay below 1 GB.
 */
const MEMORY = 400e6;

const RULES = bulkRules<AnalysisResponse>(({ kind }) => kind !== "preparing");

/** An analyst whose workers live as long as one analysis: they hold much memory, and are seldom needed. */
export function createTextAnalyst<Source>({
  spawn,
  workers,
  source,
}: TextAnalystOptions<Source>): TextAnalyst {
  return {
    analyse: async (text, options) => {
      const { signal, romanization = DEFAULT_ROMANIZATION, onPrepared, ...listeners } = options;
      signal.throwIfAborted();
      const clients = Array.from({ length: workers }, () => createAnalysisClient(watchPort(spawn(), RULES)));
      const end = (): void => {
        for (const client of clients) client.dispose();
      };
      signal.addEventListener("abort", end);
      try {
        // A pasted text goes the way of a file of it, so that both give the same. What is wrong with it needs no model
        // to be said.
        const file = typeof text === "string" ? new Blob([text]) : text;
        const [[model], { texts, ...prepared }] = await Promise.all([
          Promise.all(clients.map((client) => client.open(source()))),
          clients[0]!.prepare(file, romanization, signal, tellPreparation(options.onProgress)),
        ]);
        const sample = { ...prepared, sentences: texts.length };
        onPrepared?.(sample);
        const result = await analyse(texts, model!.sizes, clients, {
          ...listeners,
          signal,
          rounds: [FIRST_ROUND],
          memory: MEMORY,
        });
        return { sample, result };
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

function tellPreparation(onProgress: TextOptions["onProgress"]): (share: number) => void {
  const started = performance.now();
  return (share) =>
    onProgress?.({
      share,
      millisecondsLeft: ((performance.now() - started) * (1 - share)) / Math.max(share, 1e-9),
    });
}
