import type { Language } from "../language/language";
import type { AppState } from "./app-state";
import { INITIAL_INSIDE } from "./inside/inside-state";
import { INITIAL_PROBE } from "./probe/probe-state";

/** A page on its first visit. */
export const initialState = (language: Language): AppState => ({
  language,
  text: "",
  caret: 0,
  choices: [],
  lines: [],
  nativePunctuation: false,
  theme: "system",
  network: { kind: "loading", received: 0, total: 0 },
  model: undefined,
  progress: undefined,
  stopped: false,
  milliseconds: undefined,
  engines: { live: "auto", bulk: "auto" },
  calibration: undefined,
  notices: [],
  selected: undefined,
  pristine: false,
  changedAt: 0,
  earlier: [],
  otherTab: undefined,
  ownText: undefined,
  givenText: undefined,
  probe: INITIAL_PROBE,
  fileConversion: undefined,
  ...INITIAL_INSIDE,
});
