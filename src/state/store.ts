import { createStore, type StoreApi } from "zustand/vanilla";
import type { LoadOptions } from "../workers/network-client";
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
import type { SavedState } from "./saved-state";

export interface AppActions extends TextActions, ChoiceActions, PageActions {
  /** Loads the model, again after a failure. */
  load(): Promise<void>;
  /** Uses other engines from now on. */
  setEngines(engines: EngineSettings): Promise<void>;
}

export type AppStore = StoreApi<AppState> & { readonly actions: AppActions };

export interface StoreOptions {
  readonly client: NetworkTeam;
  readonly modelUrl: string;
  readonly assets: LoadOptions["assets"];
  readonly saved: Partial<SavedState>;
}

/** The state of the page and the only ways to change it. Knows no React. */
export function createAppStore({ client, modelUrl, assets, saved }: StoreOptions): AppStore {
  const store = createStore<AppState>(() => initialState(saved));
  const loop = createConversionLoop(store, client);
  loop.layOut();
  const { setState: set } = store;
  const load = async (): Promise<void> => {
    set({ network: { kind: "loading", received: 0, total: 0 }, calibration: undefined });
    try {
      const { engine, version } = await client.load({
        modelUrl,
        assets,
        engine: store.getState().engines.live,
        bulkEngine: store.getState().engines.bulk,
        onProgress: (received, total) => {
          set({ network: { kind: "loading", received, total } });
        },
      });
      set({ network: { kind: "ready", engine, version } });
      await loop.start();
    } catch (error) {
      set({ network: failedStatus(error) });
    }
  };
  const loadAndMeasure = async (): Promise<void> => {
    await load();
    if (store.getState().network.kind !== "ready") return;
    // After the first letters are there: measuring keeps the worker busy for a moment. Without it nothing is lost.
    set({ calibration: await client.calibrate().catch(() => undefined) });
  };
  const actions: AppActions = {
    ...createTextActions(store, loop),
    ...createChoiceActions(store, loop),
    ...createPageActions(store),
    load: loadAndMeasure,
    setEngines: async (engines) => {
      set({ engines });
      await loadAndMeasure();
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
  };
}
