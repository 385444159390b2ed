import type { Calibration } from "../../model/calibrate";
import type { EngineName } from "../../model/engine";
import type { EnginePreference } from "../../model/engine-candidates";
import { Crews, type Crew } from "./crews";
import type { EngineFailure } from "./model-keeper";
import { createNetworkClient, type LoadOptions, type NetworkClient, type Spawn } from "./network-client";
import { createNetworkPool } from "./network-pool";

export interface TeamOptions {
  readonly spawn: Spawn;
  /** Workers for bulk work, besides the one for typing; at least 1. */
  readonly bulkWorkers: number;
  readonly onEngineFailed: (failure: EngineFailure) => void;
}

export interface TeamLoadOptions extends LoadOptions {
  readonly bulkEngine: EnginePreference;
}

/** The workers together, as one client. */
export interface NetworkTeam extends Omit<NetworkClient, "load"> {
  /** Loads a model for typing; workers for bulk work load it when there is any. */
  load(options: TeamLoadOptions): ReturnType<NetworkClient["load"]>;
  /** Uses another engine for bulk work from now on. */
  setBulkEngine(engine: EnginePreference): void;
}

/** Less than this many characters are not worth starting workers for. */
const BULK_CHARACTERS = 8_192;

/**
 * Workers for bulk work, and the one that traces, end after this many milliseconds without any: each
 * holds a copy of the network.
 */
const IDLE = 60_000;

/** What the engines of the crews follow. */
interface Engines {
  loaded: TeamLoadOptions | undefined;
  /** As `calibrate` found it. */
  fastestBulk: EngineName | undefined;
  /** The engine that answered the newest key, or that was loaded. */
  live: EngineName | undefined;
}

/**
 * One worker for typing, which nothing else keeps waiting, one that traces units along lines, and some for bulk work, these
 * started when there is any. With "auto" those take the engine that `calibrate` found fastest. Where they cannot be had
 * (offline, out of memory), or fail in the middle of a conversion, the one for typing does their work.
 */
export function createNetworkTeam(options: TeamOptions): NetworkTeam {
  const live = createNetworkClient(options.spawn, options.onEngineFailed);
  const engines: Engines = { loaded: undefined, fastestBulk: undefined, live: undefined };
  const bulk = bulkCrews(engines, live, options);
  const tracer = tracerCrews(engines, live, options);
  const dropCrews = (): void => {
    bulk.drop();
    tracer.drop();
  };

  return {
    load: async (given) => {
      engines.loaded = given;
      engines.live = undefined;
      dropCrews();
      const { bulkEngine: _, ...rest } = given;
      const network = await live.load(rest);
      engines.live = network.engine;
      return network;
    },
    setBulkEngine: (bulkEngine) => {
      if (engines.loaded !== undefined) engines.loaded = { ...engines.loaded, bulkEngine };
    },
    type: async (line, rest) => {
      const answer = await live.type(line, rest);
      engines.live = answer.engine;
      return answer;
    },
    inspect: live.inspect,
    trace: (lines, units, rest) => tracer.use(([client]) => client!.trace(lines, units, rest), rest.signal),
    dense: live.dense,
    calibrate: async () => {
      const calibration = withAllWorkers(await live.calibrate(), options);
      engines.fastestBulk = calibration.bulk;
      return calibration;
    },
    convert: async (lines, rest) => {
      const characters = lines.reduce((sum, { length }) => sum + length, 0);
      if (characters < BULK_CHARACTERS) return live.convert(lines, rest);
      return bulk.use(async (clients, drop) => {
        try {
          return await createNetworkPool(clients).convert(lines, rest);
        } catch (error) {
          if (rest.signal.aborted) throw error;
          drop();
          return await live.convert(lines, rest);
        }
      }, rest.signal);
    },
    dispose: () => {
      engines.loaded = undefined;
      live.dispose();
      dropCrews();
    },
  };
}

/** There is only one graphics card. */
const workersFor = (engine: EnginePreference, { bulkWorkers }: TeamOptions): number =>
  engine === "webgl" ? 1 : bulkWorkers;

const bulkCrews = (engines: Engines, otherwise: NetworkClient, options: TeamOptions): Crews =>
  new Crews({
    start: (engine) => {
      const count = workersFor(engine, options);
      return startCrew(engines, engine, count, () =>
        createNetworkClient(options.spawn, options.onEngineFailed),
      );
    },
    wanted: () => {
      const asked = engines.loaded?.bulkEngine ?? "auto";
      return asked === "auto" ? (engines.fastestBulk ?? "auto") : asked;
    },
    otherwise,
    idle: IDLE,
  });

const tracerCrews = (engines: Engines, otherwise: NetworkClient, { spawn }: TeamOptions): Crews =>
  new Crews({
    // Without saying once more what does not work.
    start: (engine) => startCrew(engines, engine, 1, () => createNetworkClient(spawn)),
    // What works for typing; the graphics card is left to that worker.
    wanted: () => {
      const typing = engines.live ?? engines.loaded?.engine ?? "auto";
      return typing === "webgl" ? "auto" : typing;
    },
    otherwise,
    idle: IDLE,
  });

/** As many of so many clients as could load. Rejects if none could. */
async function startCrew(
  { loaded }: Engines,
  engine: EnginePreference,
  count: number,
  create: () => NetworkClient,
): Promise<Crew> {
  if (loaded === undefined) throw new Error("load a model first");
  const { modelUrl, assets } = loaded;
  const clients = Array.from({ length: count }, create);
  const loads = await Promise.allSettled(clients.map((client) => client.load({ modelUrl, assets, engine })));
  const good = clients.filter((_, k) => loads[k]!.status === "fulfilled");
  for (const client of clients) if (!good.includes(client)) client.dispose();
  const first = loads.find((load) => load.status === "fulfilled");
  if (first === undefined) throw new Error("no worker could be started");
  return { engine: first.value.engine, clients: good };
}

/** The calibration measured one worker of each engine; bulk work is done by as many as an engine can use. */
function withAllWorkers(calibration: Calibration, options: TeamOptions): Calibration {
  const speed = ({ engine, throughput }: Calibration["measured"][number]): number =>
    throughput * workersFor(engine, options);
  const fastest = calibration.measured.reduce((a, b) => (speed(b) > speed(a) ? b : a));
  return { ...calibration, bulk: fastest.engine };
}
