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
import { ConversionLoop } from "./typing/conversion-loop";
import { createCellsActions, type CellsActions } from "./cells/cells-actions";
import { createFileActions, type FileActions } from "./files/file-actions";
import { createInsideActions, type InsideActions } from "./inside/inside-actions";
import { initialState } from "./initial-state";
import { inspectLetter } from "./inside/inspect-letter";
import { readParts, type OpenAtlas } from "./inside/read-parts";
import { createNetworkActions, type NetworkActions, type NetworkOptions } from "./network/network-actions";
import { createOwnTextActions, type OwnTextActions } from "./own-text/own-text-actions";
import { createProbeActions, type ProbeActions } from "./probe/probe-actions";
import { ProbeLoop, type Prober } from "./probe/probe-loop";
import { createLinkActions, type LinkActions } from "./settings/link-actions";
import { followTraces } from "./traces/follow-traces";
import { createTextActions, type TextActions } from "./typing/text-actions";

export interface AppActions
  extends
    TextActions,
    ChoiceActions,
    PageActions,
    NetworkActions,
    InsideActions,
    CellsActions,
    OwnTextActions,
    ProbeActions,
    FileActions,
    LinkActions {}

export type AppStore = StoreApi<AppState> & { readonly actions: AppActions };

export interface StoreOptions extends NetworkOptions {
  readonly language: Language;
  readonly client: NetworkTeam;
  /** For texts of the user's; without one they are refused. */
  readonly analyst?: TextAnalyst;
  /** For probes; without one they are refused. */
  readonly prober?: Prober;
  /** What differs from a first visit. */
  readonly saved: Partial<AppState>;
  readonly openAtlas: OpenAtlas;
  /** Gets the store before anybody else has it. */
  readonly onCreated?: ((store: StoreApi<AppState>) => void) | undefined;
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
  onCreated,
}: StoreOptions): AppStore {
  const store = createStore<AppState>(() => ({
    ...initialState(language),
    caret: saved.text?.length ?? 0,
    ...saved,
  }));
  onCreated?.(store);
  const loop = new ConversionLoop(store, client);
  loop.layOut();
  const pageActions = createPageActions(store);
  readParts(store, { client, openAtlas, notify: pageActions.notify });
  inspectLetter(store, client);
  followTraces(store, client);
  const probe = new ProbeLoop(store, prober, client);
  const textActions = createTextActions(store, loop, pageActions.notify);
  const insideActions = createInsideActions(store, pageActions.notify);
  const actions: AppActions = {
    ...textActions,
    ...createChoiceActions(store, loop),
    ...pageActions,
    ...createNetworkActions(store, loop, { client, modelUrl, assets }),
    ...insideActions,
    ...createProbeActions(store, probe),
    ...createCellsActions(store),
    ...createOwnTextActions(store, analyst),
    ...createFileActions(store, client),
    ...createLinkActions(store, { ...textActions, ...insideActions, ...pageActions }, probe),
  };
  return { ...store, actions };
}
