import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/noto-sans-armenian/wght.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import * as kernels from "virtual:kernels";
import { openAtlas } from "./analysis/atlas/read-atlas";
import { createLanguage } from "./language/language";
import { packOf } from "./language/packs";
import { keepSaved } from "./state/texts/keep-saved";
import { pageStorage } from "./state/texts/page-storage";
import { readSaved } from "./state/settings/saved-state";
import { createAppStore } from "./state/store";
import { App } from "./views/App";
import { StoreContext } from "./views/store-context";
import "./views/styles/tokens.css";
import "./views/styles/base.css";
import "./views/styles/print.css";
import "./views/styles/forced-colours.css";
import { showTheme } from "./views/show-theme";
import { graphicsRenderer } from "./model/graphics";
import { fetchReader } from "./workers/fetch-reader";
import type { ModelSource } from "./workers/network/model-keeper";
import { ProbeClient } from "./workers/probe/probe-client";
import { createTextAnalyst } from "./workers/analysis/text-analyst";
import { createNetworkTeam } from "./workers/network/network-team";
import { createPageThreadWorker } from "./workers/page-thread-worker";
import type { Port } from "./workers/rpc/remote";

/** The worker resolves addresses against its own. */
const absolute = (address: string): string => new URL(address, document.baseURI).href;

/** Most workers for long texts: each holds a copy of the network. */
const MOST_WORKERS = 8;

/** Most workers for statistics of a text: together they stay below 1 GB. */
const MOST_ANALYSTS = 2;

/** Workers of this browser can use WebGL; asked once, because asking takes a graphics context. */
const workersDraw = graphicsRenderer() !== undefined;

/** What happens inside, for those who work on the page: `?debug` in the address. Nobody else loads it. */
const debug = new URLSearchParams(location.search).has("debug")
  ? (await import("./debug/start-debug")).startDebug()
  : undefined;
const watched = (port: Port, role: string): Port => debug?.watchPort(port, role) ?? port;

/** Every worker can do everything; what they are asked for differs. */
const spawnWorker = (): Worker =>
  new Worker(new URL("./workers/tyun.worker.ts", import.meta.url), { type: "module" });

/** Some browsers do not tell how many cores there are. */
const workersUpTo = (most: number): number => Math.max(1, Math.min(navigator.hardwareConcurrency || 2, most));

const client = createNetworkTeam({
  spawn: (engine) =>
    watched(engine === "webgl" && !workersDraw ? createPageThreadWorker() : spawnWorker(), "network"),
  bulkWorkers: workersUpTo(MOST_WORKERS),
  onEngineFailed: ({ engine, reason }) =>
    store.actions.notify(`The engine ${engine} does not work here (${reason}); the next one takes over.`),
});
/** The folder of the network; its manifest must name the same language. */
const MODEL = "hy";
const language = createLanguage(packOf(MODEL));
const modelUrl = absolute(`models/${MODEL}/`);
const assets = {
  kernels: { simd: absolute(kernels.simd), relaxed: absolute(kernels.relaxed) },
};
const statistics = {
  spawn: () => watched(spawnWorker(), "statistics"),
  workers: workersUpTo(MOST_ANALYSTS),
  source: { modelUrl, assets, engine: "auto" },
  language: MODEL,
} as const;
const analyst = createTextAnalyst<ModelSource>(statistics);
const prober = {
  client: new ProbeClient<ModelSource>(statistics),
  readSample: async () =>
    new TextDecoder()
      .decode(await fetchReader(absolute("samples/"))(`${language.pack.code}.txt`))
      .split("\n"),
};
const kept = pageStorage(() => localStorage);
const store = createAppStore({
  language,
  client,
  analyst,
  prober,
  modelUrl,
  assets,
  saved: readSaved(kept.storage, language),
  openAtlas: (weightsSha256) => openAtlas(fetchReader(`${modelUrl}atlas/`), weightsSha256),
  onCreated: debug?.watchStore,
});

keepSaved(store, kept, window);
showTheme(store, document.documentElement);
document.documentElement.style.setProperty("--native-font", JSON.stringify(language.pack.page.font));
const followLink = (): void => {
  store.actions.openLink(location.hash);
  // The link has done its work; a reload must not bring its text back over later edits.
  if (location.hash !== "") history.replaceState(null, "", location.pathname + location.search);
};
followLink();
window.addEventListener("hashchange", followLink);
void store.actions.load();

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <StoreContext value={store}>
      <App />
    </StoreContext>
  </StrictMode>,
);
