import type { StoreApi } from "zustand/vanilla";

/** Calls back when one of the things that `select` takes from the state is another, as `Object.is` says. */
export function onChange<State>(
  { getState, subscribe }: Pick<StoreApi<State>, "getState" | "subscribe">,
  select: (state: State) => readonly unknown[],
  then: () => void,
): void {
  let known = select(getState());
  subscribe((state) => {
    const now = select(state);
    if (now.length === known.length && now.every((one, k) => Object.is(one, known[k]))) return;
    known = now;
    then();
  });
}
