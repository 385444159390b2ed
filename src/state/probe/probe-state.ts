import type { Language } from "../../language/language";
import type { Span } from "../../language/pattern/match-pattern";
import type { ProbeResult } from "../../workers/probe/run-probe";
import { DEFAULT_PROBE, type ProbeSettings } from "./probe-settings";

/** What was asked when a probe was started; the settings may have changed since. */
export interface ProbeQuestion {
  readonly language: Language;
  readonly settings: ProbeSettings;
  readonly brushed: readonly Span[];
  /** How the probed text is called: "your text", or the name of a file. */
  readonly textName: string;
  /** Its lines that are not empty. */
  readonly lines: number;
  /** The typed text, if that is what was probed. */
  readonly typed: string | undefined;
  /** The native side of a text of the user's is not what somebody wrote but the network's own answers. */
  readonly answered: boolean;
}

/** A probe came to its end. Its table is missing if there are too few places. */
export interface ProbeAnswer {
  readonly kind: "done";
  readonly question: ProbeQuestion;
  readonly result: ProbeResult;
}

/** What to blame: the pattern, the text in which nothing is found, or something else. */
export type Blame = "pattern" | "text" | "other";

/** A probe could not be answered; the message is in words for the user. */
export interface ProbeFailure {
  readonly kind: "failed";
  readonly message: string;
  readonly blame: Blame;
}

/** Everything about the probe. */
export interface ProbeState {
  readonly settings: ProbeSettings;
  /** Positions of the typed text that were brushed; if there are any, they and not the pattern are what is looked for. */
  readonly brushed: readonly Span[];
  /** Somebody asked; from then on a change of settings or of the probed text asks again. */
  readonly asked: boolean;
  /** Undefined while nothing runs. */
  readonly running: { readonly share: number | undefined } | undefined;
  /** The newest; while another is computed, the one before. */
  readonly outcome: ProbeAnswer | ProbeFailure | undefined;
}

export const INITIAL_PROBE: ProbeState = {
  settings: DEFAULT_PROBE,
  brushed: [],
  asked: false,
  running: undefined,
  outcome: undefined,
};

/** Whether the typed text is what is looked into. */
export const probesTyped = ({ brushed, settings }: Pick<ProbeState, "brushed" | "settings">): boolean =>
  brushed.length > 0 || settings.where === "typed";
