import type { StoreApi } from "zustand/vanilla";
import type { DebugLog } from "./debug-log";

/**
 * Writes down every change of a store. Must come before anybody takes `setState` from it. A change that a listener makes in turn
 * stands in the log before the one that it followed, whose time covers both.
 */
export function watchStore<State extends object>(store: StoreApi<State>, log: DebugLog): void {
  const { getState, setState } = store;
  store.setState = (change: State | Partial<State> | ((state: State) => State | Partial<State>)) => {
    const before = getState();
    const next = typeof change === "function" ? change(before) : change;
    const keys = Object.keys(next).filter((key) => !Object.is(next[key as never], before[key as never]));
    const at = performance.now();
    setState(next);
    log.addChange({ at, keys, took: performance.now() - at });
  };
}
