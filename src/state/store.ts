import { createStore, type StoreApi } from "zustand/vanilla";
import type { LoadOptions } from "../workers/network-client";
import type { TextAnalyst } from "../workers/analysis/text-analyst";
import type { NetworkTeam } from "../workers/network-team";
import {
  createChoiceActions,
  createPageActions,
  createTextActions,
  type ChoiceActions,
  type PageActions,
  type TextActions,
} from "./app-actions";
import type { AppState, EngineSettings } from "./app-state";
import { createConversionLoop } from "./conversion-loop";
import { failedStatus } from "./failed-status";
import { createCellsActions, type CellsActions } from "./inside/cells-actions";
import { createInsideActions, type InsideActions } from "./inside/inside-actions";
import { createInsideLoop, type OpenAtlas } from "./inside/inside-loop";
import { INITIAL_INSIDE } from "./inside/inside-state";
import { createLayerTraceLoop } from "./inside/layer-trace";
import { createTraceLoop, type TraceActions } from "./inside/traces";
import { createOwnTextActions, type OwnTextActions } from "./own-text-actions";
import { createProbeActions, type ProbeActions } from "./probe/probe-actions";
import { createProbeLoop, type Prober } from "./probe/probe-loop";
import { initialProbe } from "./probe/probe-state";
import type { SavedState } from "./saved-state";

export interface AppActions
  extends
    TextActions,
    ChoiceActions,
    PageActions,
    InsideActions,
    TraceActions,
    CellsActions,
    OwnTextActions,
    ProbeActions {
  /** Loads the model, again after a failure. */
  load(): Promise<void>;
  /** Uses other engines from now on. */
  setEngines(engines: EngineSettings): Promise<void>;
}

export type AppStore = StoreApi<AppState> & { readonly actions: AppActions };

export interface StoreOptions {
  readonly client: NetworkTeam;
  /** For texts of the user's; without one they are refused. */
  readonly analyst?: TextAnalyst;
  /** For probes; without one they are refused. */
  readonly prober?: Prober;
  readonly modelUrl: string;
  readonly assets: LoadOptions["assets"];
  readonly saved: Partial<SavedState>;
  readonly openAtlas: OpenAtlas;
}

/** Engines are measured at the latest so many milliseconds after the network is there. */
const MEASURE_AFTER = 1_000;

/** The state of the page and the only ways to change it. Knows no React. */
export function createAppStore({
  client,
  analyst,
  prober,
  modelUrl,
  assets,
  saved,
  openAtlas,
}: StoreOptions): AppStore {
  const store = createStore<AppState>(() => initialState(saved));
  const loop = createConversionLoop(store, client);
  loop.layOut();
  const pageActions = createPageActions(store);
  const inside = createInsideLoop(store, client, openAtlas, pageActions.notify);
  const traces = createTraceLoop(store, client);
  createLayerTraceLoop(store, client);
  const probe = createProbeLoop(store, prober, client);
  const { setState: set } = store;
  let newestLoad = 0;
  const load = async (): Promise<void> => {
    const own = ++newestLoad;
    const isNewest = (): boolean => own === newestLoad;
    const { engines, calibration } = store.getState();
    const fastest = typeof calibration === "object" ? calibration.live : "auto";
    set({ network: { kind: "loading", received: 0, total: 0 } });
    try {
      const { engine, version, weightsSha256 } = await client.load({
        modelUrl,
        assets,
        engine: engines.live === "auto" ? fastest : engines.live,
        bulkEngine: engines.bulk,
        onProgress: (received, total) => {
          if (isNewest()) set({ network: { kind: "loading", received, total } });
        },
      });
      if (isNewest()) set({ network: { kind: "ready", engine, version, weightsSha256 } });
    } catch (error) {
      if (isNewest()) set({ network: failedStatus(error) });
    }
  };
  /** Measures the engines once; a choice among them does not change the machine. */
  const measure = async (): Promise<void> => {
    if (typeof store.getState().calibration === "object") return;
    set({ calibration: await client.calibrate().catch(() => "failed" as const) });
  };
  const loadAndMeasure = async (): Promise<void> => {
    await load();
    if (store.getState().network.kind !== "ready") return;
    // First the letters in sight; a long text need not be done.
    const converted = loop.start();
    await Promise.race([converted, new Promise((resolve) => setTimeout(resolve, MEASURE_AFTER))]);
    await measure();
    await converted;
  };
  const actions: AppActions = {
    ...createTextActions(store, loop),
    ...createChoiceActions(store, loop),
    ...pageActions,
    ...createInsideActions(store, inside, pageActions.notify),
    ...createProbeActions(store, probe),
    wantTraces: traces.want,
    ...createCellsActions(store),
    ...createOwnTextActions(store, analyst),
    load: loadAndMeasure,
    setEngines: async (engines) => {
      const before = store.getState().engines;
      set({ engines });
      if (engines.bulk !== before.bulk) client.setBulkEngine(engines.bulk);
      if (engines.live !== before.live) await loadAndMeasure();
    },
  };
  return { ...store, actions };
}

function initialState(saved: Partial<SavedState>): AppState {
  const {
    text = "",
    choices = [],
    replaced,
    pristine = false,
    nativePunctuation = false,
    theme = "system",
    engines = { live: "auto", bulk: "auto" },
    cells = INITIAL_INSIDE.cells,
    probe,
    overview = INITIAL_INSIDE.overview,
  } = saved;
  return {
    text,
    caret: text.length,
    choices,
    lines: [],
    nativePunctuation,
    theme,
    network: { kind: "loading", received: 0, total: 0 },
    progress: undefined,
    stopped: false,
    milliseconds: undefined,
    engines,
    calibration: undefined,
    notices: [],
    selected: undefined,
    replaced,
    pristine,
    ownText: undefined,
    probe: initialProbe(probe?.settings),
    ...INITIAL_INSIDE,
    cells,
    overview,
  };
}
