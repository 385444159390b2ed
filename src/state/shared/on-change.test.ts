import { expect, test } from "vitest";
import { createStore } from "zustand/vanilla";
import { onChange } from "./on-change";

test("calls back once for each change of what was selected, and for no other", () => {
  const store = createStore(() => ({ a: 1, b: [NaN], c: 0 }));
  const seen: number[] = [];
  onChange(
    store,
    ({ a, b }) => [a, ...b],
    () => {
      seen.push(store.getState().a);
    },
  );
  store.setState({ c: 1 });
  store.setState({ b: [NaN] });
  expect(seen).toEqual([]);
  store.setState({ a: 2 });
  store.setState({ b: [NaN, 0] });
  expect(seen).toEqual([2, 2]);
});

test("a change by the one who is called is noticed too", () => {
  const store = createStore(() => ({ count: 0 }));
  let calls = 0;
  onChange(
    store,
    ({ count }) => [count],
    () => {
      calls++;
      if (store.getState().count < 3) store.setState(({ count }) => ({ count: count + 1 }));
    },
  );
  store.setState({ count: 1 });
  expect(store.getState().count).toBe(3);
  expect(calls).toBe(3);
});
