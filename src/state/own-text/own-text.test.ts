import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { OwnText } from "./own-text";
import { createFakeAnalyst, emptyResult, TEST_SAMPLE } from "../test-analyst";
import { createTestStore } from "../test-page";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function openPage() {
  const analyst = createFakeAnalyst();
  const store = createTestStore({ analyst });
  const own = (): OwnText | undefined => store.getState().ownText;
  return { analyst, own, actions: store.actions, subscribe: store.subscribe };
}

const progress = (share: number) => ({ share, millisecondsLeft: 1_000 });

test("an analysis runs, grows and is done; dropping it brings the atlas back", async () => {
  const { analyst, own, actions } = openPage();
  expect(own()).toBeUndefined();
  const running = actions.analyseText("text", "pasted text");
  expect(own()).toEqual({ kind: "running", name: "pasted text", revision: 0 });
  const [asked] = analyst.asked;
  const result = emptyResult();
  asked!.onPrepared!(TEST_SAMPLE);
  asked!.onProgress!(progress(0.5));
  asked!.onRound!(300);
  asked!.onProgress!(progress(0.5));
  asked!.onUpdate!(result);
  vi.advanceTimersByTime(250);
  expect(own()).toMatchObject({ sample: TEST_SAMPLE, progress: progress(0.5), sentences: 300, counted: 300 });
  expect(own()).toMatchObject({ revision: 1 });
  // The next round is seen at once, with the numbers of the one before until it has its own.
  asked!.onRound!(5_000);
  expect(own()).toMatchObject({ sentences: 5_000, counted: 300, progress: undefined, revision: 1 });
  asked!.onUpdate!(result);
  vi.advanceTimersByTime(250);
  expect(own()).toMatchObject({ sentences: 5_000, counted: 5_000, revision: 2 });
  asked!.finish({ sample: TEST_SAMPLE, result });
  await running;
  expect(own()).toEqual({ kind: "done", name: "pasted text", sample: TEST_SAMPLE, result, revision: 3 });
  expect((own() as OwnText & { kind: "done" }).result).toBe(result);
  actions.dropOwnText();
  expect(own()).toBeUndefined();
});

test("however often the numbers grow, the state changes four times a second", () => {
  const { analyst, actions, subscribe } = openPage();
  void actions.analyseText("text", "a");
  let changes = 0;
  subscribe(() => changes++);
  const result = emptyResult();
  for (let k = 0; k < 1_000; k++) {
    analyst.asked[0]!.onUpdate!(result);
    vi.advanceTimersByTime(1);
  }
  expect(changes).toBe(4);
});

test("cancelling stops the analysis and brings the atlas back; nothing late comes through", async () => {
  const { analyst, own, actions } = openPage();
  const running = actions.analyseText("text", "a");
  const [asked] = analyst.asked;
  asked!.onProgress!(progress(0.1));
  actions.cancelAnalysis();
  expect(asked!.signal.aborted).toBe(true);
  expect(own()).toBeUndefined();
  await running;
  asked!.onUpdate!(emptyResult());
  vi.advanceTimersByTime(1_000);
  expect(own()).toBeUndefined();
});

test("a new analysis takes the place of the one that is running", async () => {
  const { analyst, own, actions } = openPage();
  const first = actions.analyseText("one", "one");
  const second = actions.analyseText("two", "two");
  expect(analyst.asked.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  await first;
  expect(own()).toMatchObject({ kind: "running", name: "two" });
  analyst.asked[1]!.finish({ sample: TEST_SAMPLE, result: emptyResult() });
  await second;
  expect(own()).toMatchObject({ kind: "done", name: "two" });
});

test("a failure is told in words, and nothing of the growing result follows it", async () => {
  const { analyst, own, actions } = openPage();
  const running = actions.analyseText(new Blob([]), "empty.txt");
  analyst.asked[0]!.onProgress!(progress(0.1));
  analyst.asked[0]!.fail(new Error("the text is empty"));
  await running;
  vi.advanceTimersByTime(1_000);
  expect(own()).toEqual({ kind: "failed", name: "empty.txt", message: "the text is empty" });
});

test("a page without analysts says so", async () => {
  const store = createTestStore();
  await store.actions.analyseText("text", "a");
  expect(store.getState().ownText).toMatchObject({
    kind: "failed",
    message: "this page cannot analyse texts",
  });
});
