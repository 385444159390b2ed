import type { StoreApi } from "zustand/vanilla";
import type { LoadOptions } from "../../workers/network/network-client";
import type { NetworkTeam } from "../../workers/network/network-team";
import type { AppState, EngineSettings } from "../app-state";
import type { ConversionLoop } from "../typing/conversion-loop";
import { failureOf } from "../shared/failure";

/** Loading and choosing what computes. */
export type NetworkActions = ReturnType<typeof createNetworkActions>;

export interface NetworkOptions {
  readonly client: Pick<NetworkTeam, "load" | "calibrate" | "setBulkEngine">;
  readonly modelUrl: string;
  readonly assets: LoadOptions["assets"];
}

/** Engines are measured at the latest so many milliseconds after the network is there. */
const MEASURE_AFTER = 1_000;

/** Once the network is there, it converts the text through `loop`. */
export function createNetworkActions(
  { getState: get, setState: set }: StoreApi<AppState>,
  loop: Pick<ConversionLoop, "start">,
  { client, modelUrl, assets }: NetworkOptions,
) {
  let newestLoad = 0;
  const loadNetwork = async (): Promise<void> => {
    const own = ++newestLoad;
    const isNewest = (): boolean => own === newestLoad;
    const { engines, calibration } = get();
    const fastest = typeof calibration === "object" ? calibration.live : "auto";
    set({ network: { kind: "loading", received: 0, total: 0 } });
    try {
      const model = await client.load({
        modelUrl,
        assets,
        engine: engines.live === "auto" ? fastest : engines.live,
        bulkEngine: engines.bulk,
        onProgress: (received, total) => {
          if (isNewest()) set({ network: { kind: "loading", received, total } });
        },
      });
      const { pack } = get().language;
      if (model.language !== pack.code)
        throw new Error(
          `The network in ${modelUrl} is for the language “${model.language}”, the page for “${pack.code}”.`,
        );
      if (isNewest()) set({ model, network: { kind: "ready", engine: model.engine } });
    } catch (error) {
      if (isNewest()) set({ network: { kind: "failed", ...failureOf(error) } });
    }
  };

  /** Measures the engines once; a choice among them does not change the machine. */
  const measure = async (): Promise<void> => {
    if (typeof get().calibration === "object") return;
    set({ calibration: await client.calibrate().catch(() => "failed" as const) });
  };

  const load = async (): Promise<void> => {
    await loadNetwork();
    if (get().network.kind !== "ready") return;
    // First the letters in sight; a long text need not be done.
    const converted = loop.start();
    await Promise.race([converted, new Promise((resolve) => setTimeout(resolve, MEASURE_AFTER))]);
    await measure();
    await converted;
  };

  return {
    /** Loads the model, again after a failure. */
    load,
    /** Uses other engines from now on. */
    setEngines: async (engines: EngineSettings): Promise<void> => {
      const before = get().engines;
      set({ engines });
      if (engines.bulk !== before.bulk) client.setBulkEngine(engines.bulk);
      if (engines.live !== before.live) await load();
    },
  };
}
