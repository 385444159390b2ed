import type { Language } from "../language/language";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { TextAnalyst } from "../workers/analysis/text-analyst";
import type { NetworkTeam } from "../workers/network/network-team";
import {
  createChoiceActions,
  createPageActions,
  type ChoiceActions,
  type PageActions,
} from "./typing/app-actions";
import type { AppState } from "./app-state";
import { createConversionLoop } from "./typing/conversion-loop";
import { createCellsActions, type CellsActions } from "./cells/cells-actions";
import { createFileActions, type FileActions } from "./files/file-actions";
import { createInsideActions, type InsideActions } from "./inside/inside-actions";
import { createInsideLoop, type OpenAtlas } from "./inside/inside-loop";
import { INITIAL_INSIDE } from "./inside/inside-state";
import { createLayerTraceLoop } from "./cells/layer-trace";
import { createTraceLoop, type TraceActions } from "./cells/traces";
import { createNetworkActions, type NetworkActions, type NetworkOptions } from "./network/network-actions";
import { createOwnTextActions, type OwnTextActions } from "./own-text/own-text-actions";
import { createProbeActions, type ProbeActions } from "./probe/probe-actions";
import { createProbeLoop, type Prober } from "./probe/probe-loop";
import { initialProbe } from "./probe/probe-state";
import type { SavedState } from "./settings/saved-state";
import { createTextActions, type TextActions } from "./typing/text-actions";

export interface AppActions
  extends
    TextActions,
    ChoiceActions,
    PageActions,
    NetworkActions,
    InsideActions,
    TraceActions,
    CellsActions,
    OwnTextActions,
    ProbeActions,
    FileActions {}

export type AppStore = StoreApi<AppState> & { readonly actions: AppActions };

export interface StoreOptions extends NetworkOptions {
  readonly language: Language;
  readonly client: NetworkTeam;
  /** For texts of the user's; without one they are refused. */
  readonly analyst?: TextAnalyst;
  /** For probes; without one they are refused. */
  readonly prober?: Prober;
  readonly saved: Partial<SavedState>;
  readonly openAtlas: OpenAtlas;
}

/** The state of the page and the only ways to change it. Knows no React. */
export function createAppStore({
  language,
  client,
  analyst,
  prober,
  modelUrl,
  assets,
  saved,
  openAtlas,
}: StoreOptions): AppStore {
  const store = createStore<AppState>(() => initialState(language, saved));
  const loop = createConversionLoop(store, client);
  loop.layOut();
  const pageActions = createPageActions(store);
  const inside = createInsideLoop(store, client, openAtlas, pageActions.notify);
  const traces = createTraceLoop(store, client);
  createLayerTraceLoop(store, client);
  const probe = createProbeLoop(store, prober, client);
  const actions: AppActions = {
    ...createTextActions(store, loop, pageActions.notify),
    ...createChoiceActions(store, loop),
    ...pageActions,
    ...createNetworkActions(store, loop, { client, modelUrl, assets }),
    ...createInsideActions(store, inside, pageActions.notify),
    ...createProbeActions(store, probe),
    wantTraces: traces.want,
    ...createCellsActions(store),
    ...createOwnTextActions(store, analyst),
    ...createFileActions(store, client),
  };
  return { ...store, actions };
}

function initialState(language: Language, saved: Partial<SavedState>): AppState {
  const {
    text = "",
    choices = [],
    pristine = false,
    changedAt = 0,
    earlier = [],
    nativePunctuation = false,
    theme = "system",
    engines = { live: "auto", bulk: "auto" },
    cells = INITIAL_INSIDE.cells,
    probe,
    overview = INITIAL_INSIDE.overview,
  } = saved;
  return {
    language,
    text,
    caret: text.length,
    choices,
    lines: [],
    nativePunctuation,
    theme,
    network: { kind: "loading", received: 0, total: 0 },
    model: undefined,
    progress: undefined,
    stopped: false,
    milliseconds: undefined,
    engines,
    calibration: undefined,
    notices: [],
    selected: undefined,
    pristine,
    changedAt,
    earlier,
    otherTab: undefined,
    ownText: undefined,
    probe: initialProbe(probe?.settings),
    fileConversion: undefined,
    ...INITIAL_INSIDE,
    cells,
    overview,
  };
}
