import type { EngineName } from "../model/engine";
import { POSITIONS_PER_TURN } from "../model/predict-lines";
import { POSITIONS_PER_CHUNK } from "../model/run-batch";
import type { NetworkRequest, NetworkResponse } from "./messages";
import type { PortRules } from "./watch-port";

/** How long the workers of one client may be silent; what was measured on one holds for the next. */
export interface NetworkPatience {
  /** For a fresh worker. */
  forWorker(): PortRules<NetworkRequest, NetworkResponse>;
}

/** In milliseconds: a typist notices, and a worker that is well answers in a few. */
const ANSWER = 2_000;

/** The first answer brings with it what an engine does but once. */
const FIRST_ANSWER = 10_000;

/** A file that stalls is told before that, by its name. */
const LOAD = 30_000;

/** Engines are measured one after the other, in less than a second on most machines. */
const CALIBRATE = 20_000;

/** Milliseconds per character until they are measured: the slowest engine on a slow machine. */
const SLOWEST = 2;

/** Other work on the machine may make everything so many times slower than measured. */
const SLACK = 4;

/** Characters of the line on which a keystroke is measured. */
const KEYSTROKE_LINE = 100;

/** Bulk work of any kind is told of at least so often, in characters, except within a line. */
const TURN = Math.max(POSITIONS_PER_TURN, POSITIONS_PER_CHUNK);

export function createNetworkPatience(): NetworkPatience {
  const perCharacter = new Map<EngineName, number>();
  let engine: EngineName | undefined;
  /** Workers one after the other that did not answer at all: perhaps the machine is slower than anybody thought. */
  let mute = 0;

  const learn = (response: NetworkResponse): void => {
    if (response.kind === "calibrated")
      for (const { engine: name, throughput, keystroke } of response.calibration.measured)
        // A keystroke runs the whole line where an engine keeps no states of it.
        perCharacter.set(name, Math.max(1_000 / throughput, keystroke / KEYSTROKE_LINE));
    else if (response.kind === "loaded") engine = response.model.engine;
    else if ("engine" in response && response.kind !== "engine-failed") engine = response.engine;
  };

  return {
    forWorker: () => {
      let warm = false;
      mute++;
      return {
        patience: (request) => {
          if (request.kind === "cancel") return undefined;
          if (request.kind === "load") return LOAD;
          if (request.kind === "calibrate") return CALIBRATE;
          const speed = (engine && perCharacter.get(engine)) ?? SLOWEST;
          return (
            Math.max(mute, 1) * (warm ? ANSWER : FIRST_ANSWER) + SLACK * speed * charactersAtATime(request)
          );
        },
        ends: (response) => {
          learn(response);
          if (!ENDS.has(response.kind)) return false;
          if (!NO_COMPUTING.has(response.kind)) {
            warm = true;
            mute = 0;
          }
          return true;
        },
      };
    },
  };
}

/** What may be computed between two messages. */
function charactersAtATime(request: NetworkRequest): number {
  if (request.kind === "type" || request.kind === "inspect") return request.line.length;
  const lines = "lines" in request ? request.lines : request.kind === "run" ? request.sequences : [];
  return lines.reduce((most, { length }) => Math.max(most, length), TURN);
}

const ENDS: ReadonlySet<NetworkResponse["kind"]> = new Set<NetworkResponse["kind"]>([
  "loaded",
  "answered",
  "converted",
  "ran",
  "inspected",
  "dense",
  "calibrated",
  "cancelled",
  "failed",
]);

const NO_COMPUTING: ReadonlySet<NetworkResponse["kind"]> = new Set<NetworkResponse["kind"]>([
  "loaded",
  "dense",
  "cancelled",
  "failed",
]);
