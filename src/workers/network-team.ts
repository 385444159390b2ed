import type { Calibration } from "../model/calibrate";
import type { EngineName } from "../model/engine";
import type { EnginePreference } from "../model/engine-candidates";
import { createBulkCrews, type Crew } from "./bulk-crews";
import { createIdleClient, type Patience, type StartClient } from "./idle-client";
import { createNetworkClient, type LoadOptions, type NetworkClient, type WorkerLike } from "./network-client";

export interface TeamOptions {
  readonly spawn: (engine: EnginePreference) => WorkerLike;
  /** Workers for bulk work, besides the one for typing; at least 1. */
  readonly bulkWorkers: number;
  readonly onEngineFailed: (engine: EngineName, reason: string) => void;
  /** With the worker that traces; tests have less. */
  readonly patience?: Patience;
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

/** A request of some 4,000 characters, the most that are traced at a time, takes the slowest engine a few seconds. */
const SILENCE = 30_000;

/**
 * One worker for typing, which nothing else keeps waiting, one that traces units along lines, and some for bulk work, these
 * started when there is any. With "auto"
 * those take the engine that `calibrate` found fastest. Where they cannot be had (offline, out of memory), or fail in
 * the middle of a conversion, the one for typing does their work.
 */
export function createNetworkTeam({
  spawn,
  bulkWorkers,
  onEngineFailed,
  patience = { idle: IDLE, silence: SILENCE },
}: TeamOptions): NetworkTeam {
  const live = createNetworkClient(spawn, onEngineFailed);
  let options: TeamLoadOptions | undefined;
  let fastestBulk: EngineName | undefined;
  /** The engine that answered the newest key, or that was loaded. */
  let liveEngine: EngineName | undefined;

  const startTracer: StartClient = async ({ signal, onAnswer }) => {
    if (options === undefined) throw new Error("load a model first");
    const { bulkEngine: _, onProgress: __, engine, ...rest } = options;
    // What works for typing, without saying once more what does not; the graphics card is left to that worker.
    const client = createNetworkClient(spawn, () => undefined);
    signal.addEventListener("abort", client.dispose);
    try {
      const typing = liveEngine ?? engine;
      await client.load({
        ...rest,
        engine: typing === "webgl" ? "auto" : typing,
        onProgress: onAnswer,
      });
      return client;
    } catch (error) {
      client.dispose();
      throw error;
    }
  };
  const tracer = createIdleClient(startTracer, patience);

  /** There is only one graphics card. */
  const workersFor = (engine: EnginePreference): number => (engine === "webgl" ? 1 : bulkWorkers);

  const startCrew = async (wanted: EnginePreference): Promise<Crew> => {
    if (options === undefined) throw new Error("load a model first");
    const { bulkEngine: _, onProgress: __, ...rest } = options;
    const clients = Array.from({ length: workersFor(wanted) }, () =>
      createNetworkClient(spawn, onEngineFailed),
    );
    const loads = await Promise.allSettled(clients.map((client) => client.load({ ...rest, engine: wanted })));
    const good = clients.filter((_client, k) => loads[k]!.status === "fulfilled");
    for (const client of clients) if (!good.includes(client)) client.dispose();
    const first = loads.find((load) => load.status === "fulfilled");
    if (first === undefined) throw new Error("no worker could be started");
    return { engine: first.value.engine, clients: good };
  };

  const crews = createBulkCrews({ start: startCrew, otherwise: live, idle: IDLE });

  const bulkEngine = (): EnginePreference => {
    const asked = options?.bulkEngine ?? "auto";
    return asked === "auto" ? (fastestBulk ?? "auto") : asked;
  };

  return {
    load: (given) => {
      options = given;
      crews.drop();
      tracer.drop();
      liveEngine = undefined;
      const { bulkEngine: _, ...rest } = given;
      const loading = live.load(rest);
      loading.then(
        ({ engine }) => {
          liveEngine = engine;
        },
        () => undefined,
      );
      return loading;
    },
    setBulkEngine: (bulkEngine) => {
      if (options !== undefined) options = { ...options, bulkEngine };
    },
    type: async (line, rest) => {
      const answer = await live.type(line, rest);
      liveEngine = answer.engine;
      return answer;
    },
    inspect: live.inspect,
    trace: (lines, units, { onLine, ...rest }) =>
      tracer.use(live, (client, onAnswer) =>
        client.trace(lines, units, {
          ...rest,
          onLine: (line, values) => {
            onAnswer();
            onLine(line, values);
          },
        }),
      ),
    dense: live.dense,
    calibrate: async () => {
      const calibration = withAllWorkers(await live.calibrate(), workersFor);
      fastestBulk = calibration.bulk;
      return calibration;
    },
    convert: async (lines, rest) => {
      const characters = lines.reduce((sum, { length }) => sum + length, 0);
      if (characters < BULK_CHARACTERS) return live.convert(lines, rest);
      return crews.use({ wanted: bulkEngine, signal: rest.signal }, async (pool, drop) => {
        try {
          return await pool.convert(lines, rest);
        } catch (error) {
          if (rest.signal.aborted) throw error;
          drop();
          return await live.convert(lines, rest);
        }
      });
    },
    run: (sequences, signals, rest) =>
      crews.use({ wanted: bulkEngine, signal: rest.signal }, (pool) => pool.run(sequences, signals, rest)),
    dispose: () => {
      options = undefined;
      live.dispose();
      crews.drop();
      tracer.drop();
    },
  };
}

/** The calibration measured one worker of each engine; bulk work is done by as many as an engine can use. */
function withAllWorkers(calibration: Calibration, workersFor: (engine: EngineName) => number): Calibration {
  const speed = (one: Calibration["measured"][number]): number => one.throughput * workersFor(one.engine);
  const fastest = calibration.measured.reduce((a, b) => (speed(b) > speed(a) ? b : a));
  return { ...calibration, bulk: fastest.engine };
}
