/** What became of a statement of the article. */
export type Verdict = "holds" | "holds in part" | "does not hold" | "cannot be tested";

/** A statement of the article, in our words, and what we found. */
export interface Finding {
  readonly statement: string;
  readonly verdict: Verdict;
  /** One sentence with the numbers. */
  readonly evidence: string;
}

/** A part of the report. */
export interface Section {
  readonly title: string;
  readonly findings: readonly Finding[];
  /** Markdown. */
  readonly body: string;
}

export const verdictOf = (holds: boolean): Verdict => (holds ? "holds" : "does not hold");
