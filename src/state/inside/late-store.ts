import { createStore } from "zustand/vanilla";
import type { AppState } from "../app-state";
import { lineAt } from "../lines-state";
import type { AppStore } from "../store";

/** Calls back when the frame with everything that has changed so far is on the screen; returns how to take that back. */
export type AfterFrame = (then: () => void) => () => void;

/** A store that follows another at a distance. */
export interface LateStore extends AppStore {
  /** Begins to follow; returns how to stop. */
  follow(): () => void;
  /** Out of sight only the very first content still arrives. */
  setInSight(inSight: boolean): void;
}

/** Milliseconds that a line's prediction is waited for: about what a key takes on a slow machine. */
const PREDICTED_WITHIN = 200;

/**
 * What panels draw instead of the newest state: so the result of a key is painted before any of them is drawn, several
 * changes are drawn as one, and a panel out of sight keeps its last drawing. `isUrgent` says which changes are drawn at
 * once.
 */
export function createLateStore(
  store: AppStore,
  isUrgent: (state: AppState, shown: AppState) => boolean,
  afterFrame: AfterFrame,
): LateStore {
  const own = createStore<AppState>(() => store.getState());
  let inSight = false;
  let waiting: { readonly soon: boolean; readonly cancel: () => void } | undefined;
  const forget = (): void => {
    waiting?.cancel();
    waiting = undefined;
  };
  const catchUp = (): void => {
    forget();
    own.setState(store.getState(), true);
  };
  const changed = (): void => {
    const [state, shown] = [store.getState(), own.getState()];
    if (!inSight && !hasArrived(state, shown)) return;
    if (isUrgent(state, shown)) {
      catchUp();
      return;
    }
    const soon = !isBeingPredicted(state);
    if (waiting !== undefined && (waiting.soon || !soon)) return;
    forget();
    waiting = { soon, cancel: soon ? afterFrame(catchUp) : afterTime(catchUp, PREDICTED_WITHIN) };
  };
  return {
    ...own,
    actions: store.actions,
    follow: () => {
      const unsubscribe = store.subscribe(changed);
      changed();
      return () => {
        unsubscribe();
        forget();
      };
    },
    setInSight: (value) => {
      inSight = value;
      if (inSight) changed();
      else forget();
    },
  };
}

/** A panel gets its first content, and so its height, before it comes into sight. */
const hasArrived = (state: AppState, shown: AppState): boolean =>
  (state.atlas !== undefined && shown.atlas === undefined) ||
  (state.dense !== undefined && shown.dense === undefined) ||
  state.insideFailures !== shown.insideFailures;

/** The network is at the caret's line: what panels would show now is gone in a moment. */
function isBeingPredicted({ network, lines, caret }: AppState): boolean {
  const line = lines[lineAt(lines, caret)];
  return network.kind === "ready" && line !== undefined && line.text !== "" && line.shown?.text !== line.text;
}

function afterTime(then: () => void, milliseconds: number): () => void {
  const timer = setTimeout(then, milliseconds);
  return () => {
    clearTimeout(timer);
  };
}
