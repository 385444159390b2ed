import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/noto-sans-armenian/wght.css";
import wasmUrl from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { parseLink } from "./state/link";
import { readSaved } from "./state/saved-state";
import { keepSaved } from "./state/keep-saved";
import { createAppStore } from "./state/store";
import { App } from "./views/App";
import { StoreContext } from "./views/store-context";
import "./views/styles/tokens.css";
import "./views/styles/base.css";
import { createNetworkClient } from "./workers/network-client";

const link = parseLink(location.hash);
const client = createNetworkClient(
  () => new Worker(new URL("./workers/network.worker.ts", import.meta.url), { type: "module" }),
  (engine, reason) => {
    store.actions.notify(`The engine ${engine} does not work here (${reason}); the next one takes over.`);
  },
);
const store = createAppStore({
  client,
  modelUrl: new URL("models/hy/", document.baseURI).href,
  wasmUrl: new URL(wasmUrl, document.baseURI).href,
  saved: { ...readSaved(localStorage), ...link.state },
});
for (const problem of link.problems) store.actions.notify(problem);
keepSaved(store, localStorage, window);
void store.actions.load();

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <StoreContext value={store}>
      <App />
    </StoreContext>
  </StrictMode>,
);
