import { lineView, resultText } from "./typing/result";
import type { LineView } from "./typing/line-view";
import type { AppState } from "./app-state";
import { createAppStore, type AppStore, type StoreOptions } from "./store";
import { createFakeNetwork, NO_ASSETS, NO_ATLAS, type FakeNetwork } from "./test-network";
import { language } from "./test-language";

/** Lets promises that are already settled run their callbacks. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The store of a page on its first visit, with a fake network and without an atlas, but for what is given. */
export const createTestStore = (options: Partial<StoreOptions> = {}): AppStore =>
  createAppStore({
    language,
    client: createFakeNetwork(),
    modelUrl: "",
    assets: NO_ASSETS,
    saved: {},
    openAtlas: NO_ATLAS,
    ...options,
  });

export interface TestPage {
  readonly network: FakeNetwork;
  readonly store: AppStore;
  /** Replaces the text; the caret stands at its end. */
  readonly type: (text: string) => Promise<void>;
  readonly result: () => string;
  readonly view: (line?: number) => LineView;
}

/** A page that has loaded its fake network. */
export async function openPage(saved: Partial<AppState> = {}): Promise<TestPage> {
  const network = createFakeNetwork();
  const store = createTestStore({ client: network, saved });
  await store.actions.load();
  return {
    network,
    store,
    type: async (text) => {
      store.actions.setText(text, text.length);
      await settle();
    },
    result: () => resultText(store.getState()),
    view: (line = 0) => lineView(store.getState().lines[line]!.shown!, false, language),
  };
}
