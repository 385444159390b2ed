import { createRoot } from "react-dom/client";
import type { StoreApi } from "zustand/vanilla";
import type { Port } from "../workers/rpc/remote";
import { DebugLog } from "./debug-log";
import { DebugPanel } from "./DebugPanel";
import { watchPort } from "./watch-port";
import { watchStore } from "./watch-store";

/** What main.tsx hands over to be watched. */
export interface Debug {
  readonly watchStore: <State extends object>(store: StoreApi<State>) => void;
  /** Gives the port to use instead. */
  readonly watchPort: (port: Port, role: string) => Port;
}

/** Shows the panel of `?debug`. Imported by main.tsx alone, and only when it is asked for. */
export function startDebug(): Debug {
  const log = new DebugLog();
  const place = document.body.appendChild(document.createElement("div"));
  createRoot(place).render(<DebugPanel log={log} />);
  return {
    watchStore: (store) => watchStore(store, log),
    watchPort: (port, role) => watchPort(port, role, log),
  };
}
