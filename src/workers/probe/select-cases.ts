import {
  chooseCases,
  type Cases,
  type Compared,
  type MarkedSymbols,
} from "../../analysis/probe/choose-cases";
import type { Language } from "../../language/language";
import { markSpans, matchLine, type MarkedLine, type Span } from "../../language/pattern/match-pattern";
import { compilePattern, type TextPattern } from "../../language/pattern/text-pattern";
import { seededRandom } from "../../language/random";
import { excerptOf, type ExcerptLine } from "./excerpt";
import { probeLines, type ProbeLine, type ProbeText } from "./probe-text";

/** A pattern, or places that somebody chose in the lines of the text. */
export type Probe = TextPattern | { readonly spans: readonly Span[] };

/** What to look for, where, and what to compare it with. */
export interface ProbeRequest {
  readonly text: ProbeText;
  readonly probe: Probe;
  readonly compared: Compared;
}

/** The places of a probe. */
export interface Selection {
  readonly cases: Cases;
  /** Input symbols of the lines that the cases are in, in their order. */
  readonly sequences: readonly Uint8Array[];
  /** For every line of the text, 1 at the places that match, also those that were not drawn. */
  readonly marks: readonly Uint8Array[];
  /** The first lines with matches, to be shown. */
  readonly excerpt: readonly ExcerptLine[];
}

/** Draws among too many places. */
const SEED = 1;

/**
 * Finds the places of a probe. The same request gives the same places everywhere. Throws PatternError, NoCasesError, or what
 * probeLines throws. It runs as long as the expression takes, which may be for ever.
 */
export function selectCases({ text, probe, compared }: ProbeRequest, language: Language): Selection {
  // Before the text is romanized, so that a bad expression is told at once.
  const expression = "spans" in probe ? undefined : compilePattern(probe, language.pack);
  const lines = probeLines(text, language);
  const marked =
    "spans" in probe
      ? markSpans(
          lines.map(({ inputs }) => inputs.length),
          probe.spans,
        )
      : lines.map((line) => matchLine(expression!, probe.side, line));
  const cases = chooseCases(lines.map(joined(marked)), { compared, random: seededRandom(SEED) });
  return {
    cases,
    sequences: cases.lines.map((row) => lines[row]!.inputs),
    marks: marked.map(({ marks }) => marks),
    excerpt: excerptOf(lines, marked),
  };
}

const joined =
  (marked: readonly MarkedLine[]) =>
  ({ inputs }: ProbeLine, row: number): MarkedSymbols => ({ inputs, ...marked[row]! });
