import type { Language } from "../language/language";
import type { Choice } from "./typing/choices";
import type { TextLine } from "../language/lines";
import type {
  Calibration,
  EngineName,
  EnginePreference,
  LoadedNetwork,
} from "../workers/network/network-client";
import type { FileConversion } from "./files/conversion-state";
import type { InsideParts } from "./inside/inside-state";
import type { LetterRef } from "./letter/letter-ref";
import type { ShownLine } from "./typing/line-view";
import type { GivenText, OwnText } from "./own-text/own-text";
import type { ProbeState } from "./probe/probe-state";
import type { FailureReason } from "./shared/failure";
import type { SavedText } from "./texts/saved-texts";
import type { TextHistory } from "./texts/text-history";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Where the network stands. `file` names the model file that is to blame for a failure, if one is. */
export type NetworkStatus =
  | { readonly kind: "loading"; readonly received: number; readonly total: number }
  | {
      readonly kind: "ready";
      readonly engine: EngineName;
    }
  | ({ readonly kind: "failed" } & FailureReason);

/** A line of the typed text and what is shown for it. */
export interface LineState extends TextLine {
  /** The newest prediction for this place in the text; it is for `shown.text`, which is behind `text` for a moment. */
  readonly shown: ShownLine | undefined;
}

/** Work that takes long enough to be shown: lines done of lines in all. */
export interface ConversionProgress {
  readonly done: number;
  readonly total: number;
}

/** Which engines the user wants. */
export interface EngineSettings {
  /** For typing. */
  readonly live: EnginePreference;
  /** For long texts. */
  readonly bulk: EnginePreference;
}

/** What another tab has saved. */
export interface OtherTab {
  readonly saved: SavedText;
  /** The user was told and did not want it. */
  readonly dismissed: boolean;
}

export interface AppState extends InsideParts {
  /** Never changes. */
  readonly language: Language;
  readonly text: string;
  /** Caret of the text field, in UTF-16 units. */
  readonly caret: number;
  readonly lines: readonly LineState[];
  readonly choices: readonly Choice[];
  readonly nativePunctuation: boolean;
  readonly theme: Theme;
  readonly network: NetworkStatus;
  /** The network that was loaded last; it stays while another engine starts. */
  readonly model: LoadedNetwork | undefined;
  /** Undefined while nothing long is running. */
  readonly progress: ConversionProgress | undefined;
  /** The user stopped a long conversion; lines without a prediction stay as typed. */
  readonly stopped: boolean;
  /** Computing time of the last keystroke, in milliseconds. */
  readonly milliseconds: number | undefined;
  readonly engines: EngineSettings;
  /** How fast the engines are here; undefined until they have been measured, "failed" if they could not be. */
  readonly calibration: Calibration | "failed" | undefined;
  /** Things the user should know, newest last. */
  readonly notices: readonly string[];
  /** The letter whose alternatives are open. */
  readonly selected: LetterRef | undefined;
  /** The text is an example, a file or a link's, as it came. */
  readonly pristine: boolean;
  /** When the text was changed last, in milliseconds since 1970; 0 if it never was. */
  readonly changedAt: number;
  /** Texts of the user's that have left the field. */
  readonly earlier: TextHistory;
  /** The text of another tab, if it was changed later than this tab's. */
  readonly otherTab: OtherTab | undefined;
  /** A text of the user's for statistics instead of the atlas. */
  readonly ownText: OwnText | undefined;
  /** The newest text that the user gave for statistics or probes. */
  readonly givenText: GivenText | undefined;
  readonly probe: ProbeState;
  /** A text that is too long for the text field; undefined while there is none. */
  readonly fileConversion: FileConversion | undefined;
}
