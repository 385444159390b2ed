import type { EnginePreference } from "../model/engine-candidates";
import { createNetworkClient, type LoadOptions, type NetworkClient, type WorkerLike } from "./network-client";
import { createNetworkPool, type NetworkPool } from "./network-pool";
import type { EngineName } from "../model/engine";

export interface TeamOptions {
  readonly spawn: (engine: EnginePreference) => WorkerLike;
  /** Workers for bulk work, besides the one for typing. */
  readonly bulkWorkers: number;
  readonly onEngineFailed: (engine: EngineName, reason: string) => void;
}

/** Less than this many characters are not worth starting workers for. */
const BULK_CHARACTERS = 8_192;

/**
 * One worker for typing, which nothing else keeps waiting, and some for bulk work, started when there is any. `load` takes
 * an engine for either; with "auto" for bulk work it is the one that `calibrate` found fastest.
 */
export function createNetworkTeam({ spawn, bulkWorkers, onEngineFailed }: TeamOptions): NetworkTeam {
  const live = createNetworkClient(spawn, onEngineFailed);
  let options: TeamLoadOptions | undefined;
  let fastestBulk: EngineName | undefined;
  let pool: { readonly engine: EnginePreference; readonly clients: NetworkClient[] } | undefined;

  const bulkPool = (): NetworkPool => {
    if (options === undefined) throw new Error("load a model first");
    const { bulkEngine, onProgress: _, ...rest } = options;
    const engine = bulkEngine === "auto" ? (fastestBulk ?? "auto") : bulkEngine;
    if (pool?.engine !== engine) {
      pool?.clients.forEach((client) => {
        client.dispose();
      });
      // There is only one graphics card.
      const count = engine === "webgl" ? 1 : bulkWorkers;
      const clients = Array.from({ length: count }, () => createNetworkClient(spawn, onEngineFailed));
      for (const client of clients) client.load({ ...rest, engine }).catch(() => undefined); // the work itself then fails in words
      pool = { engine, clients };
    }
    return createNetworkPool(pool.clients);
  };

  return {
    load: (given) => {
      options = given;
      const { bulkEngine: _, ...rest } = given;
      return live.load(rest);
    },
    type: live.type,
    calibrate: async () => {
      const calibration = await live.calibrate();
      fastestBulk = calibration.bulk;
      return calibration;
    },
    convert: (lines, rest) => {
      const characters = lines.reduce((sum, { length }) => sum + length, 0);
      return (characters < BULK_CHARACTERS ? live : bulkPool()).convert(lines, rest);
    },
    run: (sequences, signals, rest) => bulkPool().run(sequences, signals, rest),
    dispose: () => {
      live.dispose();
      pool?.clients.forEach((client) => {
        client.dispose();
      });
      pool = undefined;
    },
  };
}

export interface TeamLoadOptions extends LoadOptions {
  readonly bulkEngine: EnginePreference;
}

/** The workers together, as one client. */
export interface NetworkTeam extends Omit<NetworkClient, "load"> {
  load(options: TeamLoadOptions): ReturnType<NetworkClient["load"]>;
}
