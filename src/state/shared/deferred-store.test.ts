import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createStore } from "zustand/vanilla";
import type { AppState } from "../app-state";
import { createDeferredStore } from "./deferred-store";
import type { AppStore } from "../store";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A store with only what the late one reads, and frames that are shown when the test says so. */
function setUp() {
  const first = { theme: "light", lines: [], caret: 0, network: { kind: "loading" } } as unknown as AppState;
  const store = { ...createStore<AppState>(() => first), actions: {} } as unknown as AppStore;
  const frames = new Set<() => void>();
  const late = createDeferredStore(
    store,
    {
      isUrgent: (state, shown) => state.inside !== shown.inside,
      isHeard: (state, shown) => state.probe !== shown.probe,
    },
    (then) => {
      const frame = (): void => {
        then();
      };
      frames.add(frame);
      return () => frames.delete(frame);
    },
  );
  late.follow();
  /** So many milliseconds later the browser has shown what had changed. */
  const showFrame = (milliseconds: number): void => {
    vi.advanceTimersByTime(milliseconds);
    const shown = [...frames];
    frames.clear();
    for (const then of shown) then();
  };
  return { store, late, showFrame };
}

test("in sight, several changes arrive as one after the frame", () => {
  const { store, late, showFrame } = setUp();
  late.setInSight(true);
  showFrame(16);
  let notified = 0;
  late.subscribe(() => notified++);
  store.setState({ caret: 1 });
  store.setState({ caret: 2 });
  expect(late.getState().caret).toBe(0);
  showFrame(16);
  expect(late.getState()).toBe(store.getState());
  expect(notified).toBe(1);
});

test("out of sight nothing arrives but the first content and what is heard; in sight all of it is made up for", () => {
  const { store, late, showFrame } = setUp();
  store.setState({ caret: 1 });
  showFrame(16);
  expect(late.getState().caret).toBe(0);
  store.setState({ dense: {} as NonNullable<AppState["dense"]> });
  showFrame(16);
  expect(late.getState().caret).toBe(1);
  store.setState({ caret: 2 });
  showFrame(16);
  expect(late.getState().caret).toBe(1);
  store.setState({ probe: {} as AppState["probe"] });
  showFrame(16);
  expect(late.getState().caret).toBe(2);
  store.setState({ caret: 3 });
  showFrame(16);
  expect(late.getState().caret).toBe(2);
  late.setInSight(true);
  showFrame(16);
  expect(late.getState().caret).toBe(3);
});

test("urgent changes arrive at once, with those that were waiting", () => {
  const { store, late } = setUp();
  late.setInSight(true);
  store.setState({ caret: 5 });
  store.setState({ inside: {} as AppState["inside"] });
  expect(late.getState()).toBe(store.getState());
});

test("a slow drawing waits for a pause in typing, which every key begins anew", () => {
  const { store, late, showFrame } = setUp();
  late.setInSight(true);
  store.setState({ text: "a" });
  showFrame(16);
  expect(late.getState().text).toBe("a");
  // The drawing's own frame, and the one that the browser was ready for 120 ms later.
  showFrame(10);
  showFrame(120);
  store.setState({ text: "ab" });
  showFrame(300);
  store.setState({ text: "abc" });
  showFrame(300);
  expect(late.getState().text).toBe("a");
  vi.advanceTimersByTime(99);
  expect(late.getState().text).toBe("a");
  vi.advanceTimersByTime(1);
  expect(late.getState().text).toBe("abc");
});

test("without typing a slow drawing does not wait, and a quick one never does", () => {
  const { store, late, showFrame } = setUp();
  late.setInSight(true);
  store.setState({ text: "a" });
  showFrame(16);
  showFrame(10);
  showFrame(120);
  vi.advanceTimersByTime(400);
  store.setState({ theme: "dark" });
  showFrame(1);
  expect(late.getState().theme).toBe("dark");
  // This one took two frames only.
  showFrame(16);
  showFrame(16);
  store.setState({ text: "ab" });
  showFrame(16);
  expect(late.getState().text).toBe("ab");
});
