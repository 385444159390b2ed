import { expect, test } from "vitest";
import { createStore } from "zustand/vanilla";
import type { AppState } from "../app-state";
import type { AppStore } from "../store";
import { createLateStore } from "./late-store";

/** A store with only what the late one reads, and frames that are shown when the test says so. */
function setUp() {
  const first = { theme: "light", lines: [], caret: 0, network: { kind: "loading" } } as unknown as AppState;
  const store = { ...createStore<AppState>(() => first), actions: {} } as unknown as AppStore;
  const frames: (() => void)[] = [];
  const late = createLateStore(
    store,
    (state, shown) => state.inside !== shown.inside,
    (then) => {
      frames.push(then);
      return () => {
        frames.splice(frames.indexOf(then), 1);
      };
    },
  );
  late.follow();
  return { store, late, frames };
}

test("in sight, several changes arrive as one after the frame", () => {
  const { store, late, frames } = setUp();
  late.setInSight(true);
  let notified = 0;
  late.subscribe(() => notified++);
  store.setState({ caret: 1 });
  store.setState({ caret: 2 });
  expect(late.getState().caret).toBe(0);
  expect(frames).toHaveLength(1);
  frames[0]!();
  expect(late.getState()).toBe(store.getState());
  expect(notified).toBe(1);
});

test("out of sight nothing arrives but the first content; in sight all of it is made up for", () => {
  const { store, late, frames } = setUp();
  store.setState({ caret: 1 });
  expect(frames).toHaveLength(0);
  store.setState({ dense: {} as NonNullable<AppState["dense"]> });
  expect(frames).toHaveLength(1);
  frames.pop()!();
  store.setState({ caret: 3 });
  expect(frames).toHaveLength(0);
  late.setInSight(true);
  frames[0]!();
  expect(late.getState().caret).toBe(3);
});

test("urgent changes arrive at once, with those that were waiting", () => {
  const { store, late, frames } = setUp();
  late.setInSight(true);
  store.setState({ caret: 5 });
  store.setState({ inside: {} as AppState["inside"] });
  expect(late.getState()).toBe(store.getState());
  expect(frames).toHaveLength(0);
});
