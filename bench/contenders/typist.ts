import { createSession, type Session } from "../../src/model/session/session";
import type { Stepper } from "../../src/model/stepper";
import type { TopOutputs } from "../../src/model/top-outputs";

/** Letters typed one after the other at one place of a text. */
export interface Visit {
  /** Of one length there is only one text. */
  readonly text: readonly number[];
  readonly at: number;
  /** The first is the one after the jump. */
  readonly letters: readonly number[];
}

/** Milliseconds, one for each letter. */
export interface VisitTimes {
  /** Until there is an answer. */
  readonly answer: readonly number[];
  /** What settling took afterwards, until nothing was left to do. */
  readonly settle: readonly number[];
  /** How much settling changed the probability of the likeliest letter anywhere near, at most; one for each letter. */
  readonly change: readonly number[];
}

/** More characters than a session keeps the states of (session.ts). */
const FORGETS = 17_000;

/** Around the place, so that what is touched elsewhere is elsewhere. */
const NEAR = 600;

/** Types into texts that stay open, as somebody does who goes from place to place. */
export function createTypist(stepper: Stepper): (visit: Visit) => VisitTimes {
  const sessions = new Map<number, Session>();

  const open = (visit: Visit): Session => {
    const session = createSession(stepper);
    session.edit(0, 0, Uint8Array.from(visit.text));
    settleAll(session);
    type(session, visit); // for the compiler
    return session;
  };

  return (visit) => {
    const { length } = visit.text;
    const session = sessions.get(length) ?? open(visit);
    sessions.set(length, session);
    workElsewhere(session, visit);
    return type(session, visit);
  };
}

/** Types the letters and takes them away again. */
function type(session: Session, { at, letters }: Visit): VisitTimes {
  const answer: number[] = [];
  const settle: number[] = [];
  const change: number[] = [];
  letters.forEach((letter, k) => {
    const start = performance.now();
    const { start: from, end: to } = session.edit(at + k, 0, Uint8Array.of(letter));
    session.top(from, to);
    answer.push(performance.now() - start);
    const before = near(session, at);
    const goOn = performance.now();
    settleAll(session);
    settle.push(performance.now() - goOn);
    change.push(largestChange(before, near(session, at)));
  });
  session.edit(at, letters.length, new Uint8Array(0));
  settleAll(session);
  return { answer, settle, change };
}

function settleAll(session: Session): void {
  while (session.settle() !== undefined);
}

const near = (session: Session, at: number): TopOutputs =>
  session.top(Math.max(0, at - NEAR), Math.min(session.length, at + NEAR));

/** Of the probabilities of the likeliest letters. */
function largestChange(a: TopOutputs, b: TopOutputs): number {
  let largest = 0;
  for (let k = 0; k < a.probabilities.length; k += a.count)
    largest = Math.max(largest, Math.abs(a.probabilities[k]! - b.probabilities[k]!));
  return largest;
}

/** Puts text in place of itself far from where the visit will be, so much that a long text's states there are forgotten. */
function workElsewhere(session: Session, { text, at }: Visit): void {
  if (text.length <= FORGETS) return;
  const parts = [
    { start: 0, end: at - NEAR },
    { start: at + NEAR, end: text.length },
  ].sort((a, b) => b.end - b.start - (a.end - a.start));
  let left = FORGETS;
  for (const { start, end } of parts) {
    const count = Math.min(left, end - start);
    if (count <= 0) continue;
    session.edit(start, count, Uint8Array.from(text.slice(start, start + count)));
    settleAll(session);
    left -= count;
  }
}
