import { expect, test, vi } from "vitest";
import type { SignalUnit } from "../../analysis/signal-layout";
import { createAppStore } from "../store";
import { createFakeNetwork, NO_ASSETS, NO_ATLAS, type FakeNetwork } from "../test-network";
import { tracesFailure } from "../inside/failures";
import { traceOf, TRACED_CHARACTERS, tracedLines } from "./traces";
import { language } from "../test-language";

const h5: SignalUnit = { signal: "h", unit: 5 };
const c2: SignalUnit = { signal: "c", unit: 2 };

/** What the fake network says about a unit at a position of a line. */
const valueAt = (line: Uint8Array, unit: SignalUnit, position: number): number =>
  1000 * unit.unit + 10 * line[position]! + position;

/** A page whose network answers traces; each request is noted as lengths of its lines and its units. */
async function openPage(text = "") {
  const network: FakeNetwork = createFakeNetwork();
  const requests: { lengths: number[]; units: string[] }[] = [];
  let fail = false;
  network.trace = async (lines, units, { onLine }) => {
    requests.push({
      lengths: lines.map(({ length }) => length),
      units: units.map(({ signal, unit }) => signal + String(unit)),
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
  store.actions.wantTraces("unit", [h5]);
  await settle();
  expect(requests).toEqual([]);
  expect(trace(h5, "ab")).toBeUndefined();
  store.actions.watchInside(true);
  await settle();
  // a and b are the input symbols 0 and 1; empty lines are not asked for.
  expect(requests).toEqual([{ lengths: [2, 2], units: ["h5"] }]);
  expect(trace(h5, "ab")).toEqual([5000, 5011]);
  expect(trace(h5, "ba")).toEqual([5010, 5001]);
  expect(trace(c2, "ba")).toBeUndefined();
});

test("sources wish on their own, and what another has already got is not computed again", async () => {
  const { store, requests, settle, trace } = await openPage("ab");
  store.actions.watchInside(true);
  store.actions.wantTraces("unit", [h5]);
  await settle();
  store.actions.wantTraces("cells", [h5, c2]);
  await settle();
  store.actions.wantTraces("unit", []);
  await settle();
  expect(requests.map(({ units }) => units)).toEqual([["h5"], ["c2"]]);
  expect(trace(h5, "ab")).toEqual([5000, 5011]);
  expect(trace(c2, "ab")).toEqual([2000, 2011]);
});

test("typing traces the new line only; a line that comes back comes from the cache", async () => {
  const { store, requests, settle, trace } = await openPage("aa\nab");
  store.actions.watchInside(true);
  store.actions.wantTraces("unit", [h5]);
  await settle();
  store.actions.setText("aa\nabb", 6);
  await settle();
  expect(requests.map(({ lengths }) => lengths)).toEqual([[2, 2], [3]]);
  expect(trace(h5, "ab")).toBeUndefined();
  store.actions.setText("aa\nab", 5);
  await settle();
  expect(requests).toHaveLength(2);
  expect(trace(h5, "ab")).toEqual([5000, 5011]);
});

test("while one request runs, only the newest text waits", async () => {
  const { store, requests, settle, trace } = await openPage("a");
  store.actions.watchInside(true);
  store.actions.wantTraces("unit", [h5]);
  store.actions.setText("aa", 2);
  store.actions.setText("aaa", 3);
  await settle();
  expect(requests.map(({ lengths }) => lengths)).toEqual([[1], [3]]);
  expect(trace(h5, "aaa")).toEqual([5000, 5001, 5002]);
});

test("a request holds some 2,000 characters, the caret's line first", async () => {
  const line = (letter: string): string => letter.repeat(1_500);
  const { store, requests, settle } = await openPage([line("a"), line("b"), "ab"].join("\n"));
  store.actions.setText(store.getState().text, 1_501);
  store.actions.watchInside(true);
  store.actions.wantTraces("unit", [h5]);
  await settle();
  expect(requests.map(({ lengths }) => lengths)).toEqual([[1_500, 2], [1_500]]);
});

test("nothing changes without something new, and a failure is tried again with the next change", async () => {
  const { store, settle, trace, setFailing } = await openPage("ab");
  store.actions.watchInside(true);
  setFailing(true);
  store.actions.wantTraces("unit", [h5]);
  await settle();
  expect(trace(h5, "ab")).toBeUndefined();
  expect(tracesFailure(store.getState())).toEqual({ message: "lost", file: undefined });
  setFailing(false);
  store.actions.setText("ab", 1);
  await vi.waitFor(() => {
    expect(trace(h5, "ab")).toBeDefined();
  });
  expect(tracesFailure(store.getState())).toBeUndefined();
  const { traces } = store.getState();
  store.actions.setText("ab", 0);
  await settle();
  expect(store.getState().traces).toBe(traces);
});

test("a failure can be tried again without a change, once each time", async () => {
  const { store, requests, settle, trace, setFailing } = await openPage("ab");
  store.actions.watchInside(true);
  setFailing(true);
  store.actions.wantTraces("cells", [h5]);
  await settle();
  store.actions.retryInside();
  await settle();
  expect(requests).toHaveLength(2);
  expect(tracesFailure(store.getState())?.message).toBe("lost");
  setFailing(false);
  store.actions.retryInside();
  await settle();
  expect(requests).toHaveLength(3);
  expect(trace(h5, "ab")).toEqual([5000, 5011]);
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
