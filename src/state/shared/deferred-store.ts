import { createStore } from "zustand/vanilla";
import type { AppState } from "../app-state";
import { isBeingPredicted } from "../typing/is-being-predicted";
import type { AppStore } from "../store";

/** Calls back when the frame with everything that has changed so far is on the screen; returns how to take that back. */
export type AfterFrame = (then: () => void) => () => void;

/** Which changes are more than what is drawn after a frame; each by the newest state and the one that is shown. */
export interface DeferralRules {
  /** Drawn at once. */
  readonly isUrgent?: (state: AppState, shown: AppState) => boolean;
  /** Arrives out of sight too: what a screen reader tells. */
  readonly isHeard?: (state: AppState, shown: AppState) => boolean;
}

/** A store that follows another at a distance. */
export interface DeferredStore extends AppStore {
  /** Begins to follow; returns how to stop. */
  follow(): () => void;
  /** Out of sight only the very first content still arrives. */
  setInSight(inSight: boolean): void;
  /** Takes over the newest state at once, in sight or not: paper shows all and waits for nothing. */
  catchUp(): void;
}

/** Milliseconds that a line's prediction is waited for: about what a key takes on a slow machine. */
const PREDICTED_WITHIN = 200;

/** A drawing that is on the screen after so many milliseconds, about two frames, can be done between two keys. */
const QUICK = 40;

/** Slower ones wait until no key has come for so many milliseconds, so that they never stand before one. */
const PAUSE = 400;

/**
 * What panels draw instead of the newest state: so the result of a key is painted before any of them is drawn, several
 * changes are drawn as one, and a panel out of sight keeps its last drawing. Where drawing is slow it waits for a pause in
 * typing.
 */
export function createDeferredStore(
  store: AppStore,
  { isUrgent = never, isHeard = never }: DeferralRules,
  afterFrame: AfterFrame,
): DeferredStore {
  const own = createStore<AppState>(() => store.getState());
  let inSight = false;
  const drawing = createStopwatch(afterFrame);
  /** When a key last changed the text or moved the caret, as `performance.now()` counts. */
  let keyAt = -PAUSE;
  let waiting: { readonly when: Moment; readonly cancel: () => void } | undefined;
  const forget = (): void => {
    waiting?.cancel();
    waiting = undefined;
  };
  const catchUp = (): void => {
    forget();
    drawing.start();
    own.setState(store.getState(), true);
  };
  const wait = (when: Moment, now: number): (() => void) => {
    if (when === "frame") return afterFrame(catchUp);
    return afterTime(catchUp, when === "pause" ? keyAt + PAUSE - now : PREDICTED_WITHIN);
  };
  const changed = (state: AppState, before: AppState): void => {
    const now = performance.now();
    if (state.text !== before.text || state.caret !== before.caret) keyAt = now;
    const shown = own.getState();
    if (!inSight && !hasArrived(state, shown) && !isHeard(state, shown)) return;
    if (isUrgent(state, shown)) {
      catchUp();
      return;
    }
    const isTyping = drawing.milliseconds() > QUICK && now < keyAt + PAUSE;
    const when = isTyping ? "pause" : isBeingPredicted(state) ? "prediction" : "frame";
    // What waits already draws this change too; but after another key the pause begins anew.
    if (waiting?.when === "frame" || (waiting?.when === when && when === "prediction")) return;
    forget();
    waiting = { when, cancel: wait(when, now) };
  };
  return {
    ...own,
    actions: store.actions,
    follow: () => {
      const unsubscribe = store.subscribe(changed);
      changed(store.getState(), store.getState());
      return () => {
        unsubscribe();
        drawing.stop();
        forget();
      };
    },
    setInSight: (value) => {
      inSight = value;
      if (inSight) changed(store.getState(), store.getState());
      else forget();
    },
    catchUp,
  };
}

const never = (): boolean => false;

/** Measures drawings: how many milliseconds the newest took until the browser was ready for another. */
function createStopwatch(afterFrame: AfterFrame): {
  milliseconds(): number;
  start(): void;
  stop(): void;
} {
  let cost = 0;
  let stop: (() => void) | undefined;
  return {
    milliseconds: () => cost,
    start: () => {
      stop?.();
      const began = performance.now();
      // A second frame begins only when the pixels of the first are done.
      stop = afterFrame(() => {
        stop = afterFrame(() => {
          cost = performance.now() - began;
        });
      });
    },
    stop: () => {
      stop?.();
    },
  };
}

/** When a change is drawn: after the next frame, when the line has been predicted, or when typing pauses. */
type Moment = "frame" | "prediction" | "pause";

/** A panel gets its first content, and so its height, before it comes into sight. */
const hasArrived = (state: AppState, shown: AppState): boolean =>
  (state.atlas !== undefined && shown.atlas === undefined) ||
  (state.dense !== undefined && shown.dense === undefined) ||
  state.insideFailures !== shown.insideFailures;

function afterTime(then: () => void, milliseconds: number): () => void {
  const timer = setTimeout(then, milliseconds);
  return () => clearTimeout(timer);
}
