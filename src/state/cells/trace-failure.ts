import type { StoreApi } from "zustand/vanilla";
import type { AppState } from "../app-state";
import { failureOf } from "../inside/failure-of";

/** Notes why values along the text could not be computed. What was only given up for something newer is no failure. */
export function noteTraceFailure({ setState: set }: StoreApi<AppState>, error: unknown): void {
  if (error instanceof Error && error.name === "AbortError") return;
  set(({ insideFailures }) => ({ insideFailures: new Map(insideFailures).set("traces", failureOf(error)) }));
}

/** Values have come after all. */
export function forgetTraceFailure({ getState: get, setState: set }: StoreApi<AppState>): void {
  const failures = new Map(get().insideFailures);
  if (failures.delete("traces")) set({ insideFailures: failures });
}

/** Whether the failure has just been forgotten, so that what it stopped can go on. */
export const canTraceAgain = (
  state: Pick<AppState, "insideFailures">,
  before: Pick<AppState, "insideFailures">,
): boolean => before.insideFailures.has("traces") && !state.insideFailures.has("traces");
