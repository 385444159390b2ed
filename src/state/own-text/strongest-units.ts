import type { Language } from "../../language/language";
import type { AnalysisResult, LetterResult } from "../../analysis/analysis-result";
import { rankDescending } from "../../analysis/rank";
import { rangeOfSignal, signalUnit } from "../../analysis/signal-layout";
import { statistic } from "../../analysis/tables/letter-table";

/** A unit and how well it tells a pair apart. */
export interface StrongUnit {
  /** As in the report: signal and unit, such as "h 17". */
  readonly name: string;
  readonly distance: number;
  /** 95% of distances are below it if signal and outcome have nothing to do with each other. */
  readonly noise95: number;
}

/** The most frequent pair of a result and its strongest units. */
export interface StrongestUnits {
  /** Input and output symbol. */
  readonly letter: string;
  readonly outcome: string;
  readonly casesP: number;
  readonly casesN: number;
  readonly units: readonly StrongUnit[];
}

/** How much a result has of what an analysis gives. */
export interface ResultSize {
  readonly letters: number;
  readonly pairs: number;
  /** Signals that are done, of all. */
  readonly done: number;
  readonly signals: number;
}

export function sizeOfResult({ letters, done, layout }: AnalysisResult): ResultSize {
  return {
    letters: letters.length,
    pairs: letters.reduce((sum, { letter }) => sum + letter.outcomes.length, 0),
    done: done.reduce((sum, one) => sum + one, 0),
    signals: layout.count,
  };
}

/**
 * The units that tell the most frequent pair apart best among those that are done, the best first. The outputs of the
 * network stay out: that the right one is high says nothing about its inside.
 */
export function strongestUnits(
  result: AnalysisResult,
  limit: number,
  { vocabulary }: Language,
): StrongestUnits {
  const { layout, done } = result;
  const { letter, table } = result.letters.reduce((a, b) => (mostCases(b) > mostCases(a) ? b : a));
  const { output, cases } = letter.outcomes[0]!;
  const outputs = rangeOfSignal(layout, "output");
  const isOutput = (signal: number): boolean =>
    signal >= outputs.first && signal < outputs.first + outputs.width;
  const distances = Float32Array.from({ length: layout.count }, (_, signal) =>
    done[signal] === 0 || isOutput(signal) ? -1 : statistic(table, "distance", 0, signal),
  );
  const units = rankDescending(distances, limit)
    .filter((signal) => distances[signal]! >= 0)
    .map((signal): StrongUnit => {
      const { signal: name, unit } = signalUnit(layout, signal);
      return {
        name: `${name} ${unit}`,
        distance: distances[signal]!,
        noise95: statistic(table, "noise95", 0, signal),
      };
    });
  return {
    letter: vocabulary.inputs[letter.input]!,
    outcome: vocabulary.outputs[output]!,
    casesP: cases,
    casesN: letter.cases - cases,
    units,
  };
}

/** Cases of a letter's most frequent outcome, which is its first. */
const mostCases = ({ letter }: LetterResult): number => letter.outcomes[0]!.cases;
