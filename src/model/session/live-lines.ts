import { allSignalsAt, SIGNALS } from "../signals";
import type { Stepper } from "../stepper";
import type { TopOutputs } from "../top-outputs";
import { createSession, type Session } from "./session";

/** Lines that somebody is typing in. */
export interface LiveLines {
  /** The prediction for a line, computed from what is known of the most similar one, and whether it is final. */
  predict(ids: Uint8Array): LinePrediction;
  /**
   * Goes on with the line asked for last, for about so many characters. Undefined when nothing is left to do; otherwise
   * the line's prediction as it is now, and whether that is final.
   */
  refine(characters: number): LinePrediction | undefined;
  /** All signals at one position of a line, as SIGNALS orders them; what is known of the line is used and kept. */
  inspect(ids: Uint8Array, position: number): Float32Array;
}

export interface LinePrediction {
  readonly outputs: TopOutputs;
  /** Nothing is left to refine. */
  readonly final: boolean;
}

interface Line {
  readonly session: Session;
  ids: Uint8Array;
}

/** People go back and forth between a few lines. */
const MOST_LINES = 4;

/** Lines on the sessions of an engine. */
export function createLiveLines(stepper: Stepper): LiveLines {
  /** The line used last at the end. */
  const lines: Line[] = [];

  /** The most similar line if it shares at least half of its characters, else an empty one. */
  const lineFor = (ids: Uint8Array): Line => {
    const shared = lines.map((line) => commonEnds(line.ids, ids)).map(({ head, tail }) => head + tail);
    const most = Math.max(-1, ...shared);
    const best = shared.indexOf(most);
    if (best >= 0 && 2 * most >= Math.max(ids.length, lines[best]!.ids.length)) {
      const [line] = lines.splice(best, 1);
      return line!;
    }
    if (lines.length === MOST_LINES) lines.shift();
    return { session: createSession(stepper), ids: new Uint8Array(0) };
  };

  const sessionFor = (ids: Uint8Array): Session => {
    const line = lineFor(ids);
    const { head, tail } = commonEnds(line.ids, ids);
    const deleted = line.ids.length - head - tail;
    if (deleted > 0 || head + tail < ids.length)
      line.session.edit(head, deleted, ids.subarray(head, ids.length - tail));
    line.ids = ids.slice();
    lines.push(line);
    return line.session;
  };

  return {
    predict: (ids) => {
      const session = sessionFor(ids);
      return { outputs: session.top(0, ids.length), final: session.settled };
    },
    inspect: (ids, position) => {
      if (!(position >= 0 && position < ids.length))
        throw new RangeError(`the line has positions 0 to ${ids.length - 1}, not ${position}`);
      return allSignalsAt(sessionFor(ids).signals(position, position + 1, SIGNALS), 0);
    },
    refine: (characters) => {
      const session = lines.at(-1)?.session;
      if (session?.settle(characters) === undefined) return undefined;
      return { outputs: session.top(0, session.length), final: session.settled };
    },
  };
}

/** How many symbols two sequences share at their beginnings, and then at their ends. */
export function commonEnds(a: Uint8Array, b: Uint8Array): { head: number; tail: number } {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return { head, tail };
}
