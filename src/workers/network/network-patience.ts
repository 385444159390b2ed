import type { Calibration } from "../../model/calibrate";
import type { EngineName } from "../../model/engine";
import { POSITIONS_PER_TURN } from "../../model/predict-lines";
import { POSITIONS_PER_CHUNK } from "../../model/run-batch";
import type { RemoteOptions } from "../rpc/remote";

/** How long the workers of one client may be silent; what was measured on one holds for the next. */
export interface NetworkPatience {
  /** For a fresh worker. */
  forWorker(): Required<Pick<RemoteOptions, "patience" | "onAnswer">>;
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

  const learn = (answer: unknown): void => {
    if (typeof answer !== "object" || answer === null) return;
    // A keystroke runs the whole line where an engine keeps no states of it.
    if ("measured" in answer)
      for (const { engine: name, throughput, keystroke } of (answer as Calibration).measured)
        perCharacter.set(name, Math.max(1_000 / throughput, keystroke / KEYSTROKE_LINE));
    else if ("engine" in answer) engine = answer.engine as EngineName;
  };

  return {
    forWorker: () => {
      let warm = false;
      mute++;
      return {
        patience: (method, argument) => {
          if (method === "load") return LOAD;
          if (method === "calibrate") return CALIBRATE;
          const speed = (engine && perCharacter.get(engine)) ?? SLOWEST;
          return (
            Math.max(mute, 1) * (warm ? ANSWER : FIRST_ANSWER) + SLACK * speed * charactersAtATime(argument)
          );
        },
        onAnswer: (method, answer) => {
          learn(answer);
          // These compute nothing.
          if (method === "load" || method === "dense") return;
          warm = true;
          mute = 0;
        },
      };
    },
  };
}

/** What may be computed between two messages. */
function charactersAtATime(argument: unknown): number {
  const { line, lines = [] } = (argument ?? {}) as { line?: Uint8Array; lines?: readonly Uint8Array[] };
  return line === undefined ? lines.reduce((most, { length }) => Math.max(most, length), TURN) : line.length;
}
