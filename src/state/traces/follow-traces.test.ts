import { expect, test, vi } from "vitest";
import type { SignalUnit } from "../../analysis/signal-layout";
import { createAppStore } from "../store";
import { createFakeNetwork, NO_ASSETS, NO_ATLAS, type FakeNetwork } from "../test-network";
import { tracesFailure } from "../inside/failures";
import { testDense } from "../inside/test-inside";
import { traceOf } from "./trace-state";
import { TRACED_CHARACTERS, tracedLines } from "./traced-lines";
import { language } from "../test-language";

/** Units that have no gates, which would be traced with them. */
const five: SignalUnit = { signal: "hidden", unit: 5 };
const two: SignalUnit = { signal: "hidden", unit: 2 };

/** What the fake network says about a unit at a position of a line. */
const valueAt = (line: Uint8Array, unit: SignalUnit, position: number): number =>
  1000 * unit.unit + 10 * line[position]! + position;

/** A page whose network answers traces; each request is noted as lengths of its lines and its units. */
async function openPage(text = "") {
  const network: FakeNetwork = createFakeNetwork();
  network.dense = () => Promise.resolve(testDense());
  const requests: { lengths: number[]; units: number[] }[] = [];
  let fail = false;
  network.trace = async (lines, units, { onLine }) => {
    requests.push({
      lengths: lines.map(({ length }) => length),
      units: units.map(({ unit }) => unit),
    });
    await Promise.resolve();
    if (fail) throw new Error("lost");
    lines.forEach((line, k) => {
      onLine(
        k,
        Float32Array.from({ length: units.length * line.length }, (_, at) =>
          valueAt(line, units[Math.floor(at / line.length)]!, at % line.length),
        ),
      );
    });
    return { engine: "reference", milliseconds: 1 };
  };
  const options = { client: network, modelUrl: "", assets: NO_ASSETS, openAtlas: NO_ATLAS };
  const store = createAppStore({ language, ...options, saved: { text } });
  await store.actions.load();
  store.actions.setRows([]);
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
  return {
    store,
    requests,
    settle,
    setFailing: (failing: boolean) => {
      fail = failing;
    },
    trace: (unit: SignalUnit, line: string) => {
      const values = traceOf(store.getState(), unit, line);
      return values && [...values];
    },
  };
}

test("a wanted unit is traced along every line, and not before somebody watches", async () => {
  const { store, requests, settle, trace } = await openPage("ab\n\nba");
  store.actions.setRows([five]);
  await settle();
  expect(requests).toEqual([]);
  expect(trace(five, "ab")).toBeUndefined();
  store.actions.setNear("cells", true);
  await settle();
  // a and b are the input symbols 0 and 1; empty lines are not asked for.
  expect(requests).toEqual([{ lengths: [2, 2], units: [5] }]);
  expect(trace(five, "ab")).toEqual([5000, 5011]);
  expect(trace(five, "ba")).toEqual([5010, 5001]);
  expect(trace(two, "ba")).toBeUndefined();
});

test("a painted text is in sight always, and what is there already is not computed again", async () => {
  const { store, requests, settle, trace } = await openPage("ab");
  store.actions.paintText(five);
  await settle();
  store.actions.setRows([five, two]);
  store.actions.setNear("cells", true);
  await settle();
  store.actions.paintText(undefined);
  await settle();
  expect(requests.map(({ units }) => units)).toEqual([[5], [2]]);
  expect(trace(five, "ab")).toEqual([5000, 5011]);
  expect(trace(two, "ab")).toEqual([2000, 2011]);
});

test("typing traces the new line only; a line that comes back comes from the cache", async () => {
  const { store, requests, settle, trace } = await openPage("aa\nab");
  store.actions.setNear("cells", true);
  store.actions.setRows([five]);
  await settle();
  store.actions.setText("aa\nabb", 6);
  await settle();
  expect(requests.map(({ lengths }) => lengths)).toEqual([[2, 2], [3]]);
  expect(trace(five, "ab")).toBeUndefined();
  store.actions.setText("aa\nab", 5);
  await settle();
  expect(requests).toHaveLength(2);
  expect(trace(five, "ab")).toEqual([5000, 5011]);
});

test("while one request runs, only the newest text waits", async () => {
  const { store, requests, settle, trace } = await openPage("a");
  store.actions.setNear("cells", true);
  await settle();
  store.actions.setRows([five]);
  store.actions.setText("aa", 2);
  store.actions.setText("aaa", 3);
  await settle();
  expect(requests.map(({ lengths }) => lengths)).toEqual([[1], [3]]);
  expect(trace(five, "aaa")).toEqual([5000, 5001, 5002]);
});

test("a request holds some 2,000 characters, the caret's line first", async () => {
  const line = (letter: string): string => letter.repeat(1_500);
  const { store, requests, settle } = await openPage([line("a"), line("b"), "ab"].join("\n"));
  store.actions.setText(store.getState().text, 1_501);
  store.actions.setNear("cells", true);
  store.actions.setRows([five]);
  await settle();
  expect(requests.map(({ lengths }) => lengths)).toEqual([[1_500, 2], [1_500]]);
});

test("nothing changes without something new, and a failure is tried again with the next change", async () => {
  const { store, settle, trace, setFailing } = await openPage("ab");
  store.actions.setNear("cells", true);
  setFailing(true);
  store.actions.setRows([five]);
  await settle();
  expect(trace(five, "ab")).toBeUndefined();
  expect(tracesFailure(store.getState())).toEqual({ message: "lost", file: undefined });
  setFailing(false);
  store.actions.setText("ab", 1);
  await vi.waitFor(() => {
    expect(trace(five, "ab")).toBeDefined();
  });
  expect(tracesFailure(store.getState())).toBeUndefined();
  const { traces } = store.getState();
  store.actions.setText("ab", 0);
  await settle();
  expect(store.getState().traces).toBe(traces);
});

test("a failure can be tried again without a change, once each time", async () => {
  const { store, requests, settle, trace, setFailing } = await openPage("ab");
  store.actions.setNear("cells", true);
  setFailing(true);
  store.actions.setRows([five]);
  await settle();
  store.actions.retryInside();
  await settle();
  expect(requests).toHaveLength(2);
  expect(tracesFailure(store.getState())?.message).toBe("lost");
  setFailing(false);
  store.actions.retryInside();
  await settle();
  expect(requests).toHaveLength(3);
  expect(trace(five, "ab")).toEqual([5000, 5011]);
  expect(tracesFailure(store.getState())).toBeUndefined();
});

test("the lines around the caret are traced, up to 20,000 characters", () => {
  const lineOf = (length: number) => ({ text: "x".repeat(length), lineBreak: "\n", shown: undefined });
  const linesOf = (lengths: readonly number[]) => {
    let start = 0;
    return lengths.map((length) => {
      const line = { ...lineOf(length), start };
      start += length + 1;
      return line;
    });
  };
  expect(tracedLines({ lines: linesOf([3, 4]), caret: 0 })).toEqual({ first: 0, last: 1, cut: false });
  const lines = linesOf([9_000, 9_000, 5_000, 5_000, 9_000]);
  expect(tracedLines({ lines, caret: 18_010 })).toEqual({ first: 1, last: 3, cut: true });
  const long = linesOf([10, TRACED_CHARACTERS + 1]);
  expect(tracedLines({ lines: long, caret: 20 })).toEqual({ first: 1, last: 0, cut: true });
  expect(tracedLines({ lines: [], caret: 0 })).toEqual({ first: 0, last: -1, cut: false });
});
