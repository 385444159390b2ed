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

  return {
    predict: (ids) => {
      const line = lineFor(ids);
      const { head, tail } = commonEnds(line.ids, ids);
      line.session.edit(head, line.ids.length - head - tail, ids.subarray(head, ids.length - tail));
      line.ids = ids.slice();
      lines.push(line);
      return { outputs: line.session.top(0, ids.length), final: line.session.settled };
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
