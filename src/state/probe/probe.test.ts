import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readSaved, writeSettings } from "../settings/saved-state";
import { formatLink } from "../settings/link";
import { viewLink } from "../settings/view-link";
import { createFakeAnalyst } from "../test-analyst";
import { createFakeNetwork, fakeOutputs } from "../test-network";
import { createTestStore } from "../test-page";
import { DEFAULT_PROBE } from "./probe-settings";
import type { ProbeState } from "./probe-state";
import { createFakeProber, resultOf, SAMPLE } from "./test-prober";
import { language } from "../test-language";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const RESULT = resultOf([0.5, 0.9, 0.2, 0.6, 0.45, 0.51, 0.99]);

function openPage({ saved = {}, analyst = createFakeAnalyst() } = {}) {
  const prober = createFakeProber();
  const network = createFakeNetwork();
  const store = createTestStore({ client: network, prober, analyst, saved });
  return {
    prober,
    network,
    asked: prober.asked,
    actions: store.actions,
    getState: store.getState,
    probe: (): ProbeState => store.getState().probe,
    pass: (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds),
  };
}

type Page = ReturnType<typeof openPage>;

/** A page with a network and a text, whose inside somebody sees. */
async function openTyped(text: string): Promise<Page> {
  const page = openPage();
  void page.actions.load();
  page.actions.setText(text, 0);
  page.actions.setNear("probe", true);
  await page.pass(2_000);
  return page;
}

async function ask(page: Page, pattern: string): Promise<void> {
  page.actions.changeProbe({ pattern });
  page.actions.runProbe();
  await page.pass(0);
}

test("a pattern is looked for in the sample text, with progress, and the answer says what was asked", async () => {
  const page = openPage();
  const { actions, asked, probe } = page;
  actions.changeProbe({ pattern: "tyun" });
  expect(probe()).toMatchObject({ asked: false, running: undefined });
  actions.runProbe();
  expect(probe()).toMatchObject({ asked: true, running: { share: undefined } });
  await page.pass(0);
  expect(asked[0]).toMatchObject({
    text: { kind: "native", lines: SAMPLE },
    probe: { side: "latin", pattern: "tyun", syntax: "plain", ignoreCase: false },
    compared: "same letters",
  });
  asked[0]!.onProgress!(0.25);
  expect(probe().running).toEqual({ share: 0.25 });
  asked[0]!.finish(RESULT);
  await page.pass(0);
  expect(probe()).toMatchObject({
    running: undefined,
    outcome: { kind: "done", question: { textName: "the sample text", lines: 2, typed: undefined } },
  });
  expect((probe().outcome as ProbeState["outcome"] & { kind: "done" }).result).toBe(RESULT);
});

test("a bad expression is told in words and asks nothing of the workers", async () => {
  const page = openPage();
  page.actions.changeProbe({ syntax: "regexp" });
  await ask(page, "(");
  expect(page.asked).toHaveLength(0);
  expect(page.probe().outcome).toMatchObject({ kind: "failed", blame: "pattern" });
  expect(page.probe().outcome).toHaveProperty(
    "message",
    expect.stringContaining("this is no valid regular expression"),
  );
  page.actions.changeProbe({ syntax: "plain" });
  await ask(page, "a");
  expect(page.probe().outcome).toBeUndefined();
  await ask(page, "");
  expect(page.probe().outcome).toMatchObject({ message: "there is no pattern yet; type some letters" });
});

test("what the workers blame is kept with their message", async () => {
  const page = openPage();
  await ask(page, "a");
  page.asked[0]!.fail(Object.assign(new Error("this expression takes too long"), { blame: "pattern" }));
  await page.pass(0);
  expect(page.probe()).toMatchObject({
    running: undefined,
    outcome: { kind: "failed", message: "this expression takes too long", blame: "pattern" },
  });
});

test("a ready-made probe brings its settings and starts at once", async () => {
  const page = openPage();
  page.actions.chooseReadyProbe("digits");
  await page.pass(0);
  expect(page.asked[0]).toMatchObject({ probe: { side: "native", syntax: "regexp" }, compared: "others" });
});

test("a change of what is compared asks again, one of the pattern or the order does not", async () => {
  const page = openPage();
  page.actions.changeProbe({ compared: "others" });
  await page.pass(0);
  expect(page.asked).toHaveLength(0);
  await ask(page, "ner");
  page.asked[0]!.finish(RESULT);
  page.actions.changeProbe({ pattern: "nery" });
  page.actions.changeProbe({ order: "distance", kind: "cells" });
  await page.pass(0);
  expect(page.asked).toHaveLength(1);
  page.actions.changeProbe({ compared: "same letters" });
  await page.pass(0);
  expect(page.asked).toHaveLength(2);
});

test("a newer probe aborts the one before; cancelling keeps the last answer", async () => {
  const page = openPage();
  await ask(page, "one");
  await ask(page, "two");
  expect(page.asked.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  page.asked[1]!.finish(RESULT);
  await page.pass(0);
  const { outcome } = page.probe();
  await ask(page, "three");
  page.actions.cancelProbe();
  expect(page.asked[2]!.signal.aborted).toBe(true);
  await page.pass(0);
  expect(page.probe().running).toBeUndefined();
  expect(page.probe().outcome).toBe(outcome);
});

test("the workers are ended after a minute without a probe, also after a cancelled one", async () => {
  const page = openPage();
  await ask(page, "one");
  page.asked[0]!.finish(RESULT);
  await page.pass(59_000);
  await ask(page, "two");
  await page.pass(61_000);
  expect(page.prober.disposed).toBe(0);
  page.actions.cancelProbe();
  await page.pass(61_000);
  expect(page.prober.disposed).toBe(1);
});

test("the typed text is probed with the letters that are shown, and again when it changes", async () => {
  const page = await openTyped("bats");
  page.actions.changeProbe({ where: "typed" });
  await ask(page, "a");
  expect(page.asked).toHaveLength(1);
  const outputs = page.getState().lines[0]!.shown!.outputs;
  const first = Uint8Array.from({ length: 4 }, (_, k) => outputs.symbols[k * outputs.count]!);
  expect(page.asked[0]!.text).toEqual({ kind: "typed", lines: [{ latin: "bats", outputs: first }] });
  page.asked[0]!.finish(RESULT);
  page.actions.setText("batsa", 5);
  await page.pass(200);
  page.actions.setText("batsab", 6);
  await page.pass(299);
  expect(page.asked).toHaveLength(1);
  await page.pass(400);
  expect(page.asked).toHaveLength(2);
  expect(page.asked[1]!.text).toMatchObject({ lines: [{ latin: "batsab" }] });
  page.asked[1]!.finish(RESULT);
  await page.pass(2_000);
  expect(page.asked).toHaveLength(2);
});

test("nobody watches: the typed text is probed again only when somebody does", async () => {
  const page = await openTyped("bats");
  page.actions.changeProbe({ where: "typed" });
  await ask(page, "a");
  page.asked[0]!.finish(RESULT);
  page.actions.setNear("probe", false);
  page.actions.setText("tab", 3);
  await page.pass(2_000);
  expect(page.asked).toHaveLength(1);
  page.actions.setNear("probe", true);
  await page.pass(300);
  expect(page.asked).toHaveLength(2);
});

test("brushed letters take the place of the pattern until their line changes", async () => {
  const page = await openTyped("bats\ntab");
  page.actions.changeProbe({ where: "typed", pattern: "x" });
  const [one, two] = [
    { line: 0, start: 1, end: 2 },
    { line: 1, start: 0, end: 2 },
  ];
  page.actions.brushLetters([two, one]);
  await page.pass(0);
  expect(page.asked[0]!.probe).toEqual({ spans: [one, two] });
  page.asked[0]!.finish(RESULT);
  page.actions.setText("batsa\ntab", 5);
  await page.pass(1_000);
  expect(page.probe().brushed).toEqual([two]);
  expect(page.asked[1]!.probe).toEqual({ spans: [two] });
  page.actions.setText("batsa\nta", 8);
  await page.pass(1_000);
  expect(page.probe()).toMatchObject({ brushed: [], asked: false, outcome: undefined });
  expect(page.asked).toHaveLength(2);
});

test("looking for a pattern, or in another text, forgets what was brushed", async () => {
  const page = await openTyped("bats");
  page.actions.brushLetters([{ line: 0, start: 0, end: 1 }]);
  await ask(page, "a");
  expect(page.probe().brushed).toEqual([]);
  page.actions.brushLetters([{ line: 0, start: 0, end: 1 }]);
  page.actions.changeProbe({ where: "sample" });
  expect(page.probe().brushed).toEqual([]);
});

test("a text of the user's is probed; an unreadable one is told by its name", async () => {
  const page = openPage();
  page.actions.changeProbe({ pattern: "ner" });
  await page.actions.probeOwnText("մարդիկ\r\nքարեր", "pasted text");
  await page.pass(0);
  expect(page.asked[0]!.text).toEqual({ kind: "native", lines: ["մարդիկ", "քարեր"] });
  page.asked[0]!.finish(RESULT);
  await page.pass(0);
  expect(page.probe().outcome).toMatchObject({ question: { answered: false } });
  await page.actions.probeOwnText(new Blob([]), "empty.txt");
  expect(page.probe().outcome).toMatchObject({ kind: "failed", message: "empty.txt: the file is empty." });
});

test("a text that was given for statistics is probed without being given once more", async () => {
  const analyst = createFakeAnalyst();
  const page = openPage({ analyst });
  page.actions.setNear("probe", true);
  const give = (text: string): void => {
    void page.actions.analyseText(text, "letters.txt");
    analyst.asked.at(-1)!.onRound!(500);
  };
  give("մարդիկ");
  page.actions.changeProbe({ pattern: "ner", where: "own" });
  page.actions.runProbe();
  await page.pass(0);
  expect(page.asked[0]!.text).toEqual({ kind: "native", lines: ["մարդիկ"] });
  // Another text is probed anew.
  give("քարեր");
  await page.pass(300);
  expect(page.asked[1]!.text).toEqual({ kind: "native", lines: ["քարեր"] });
});

test("of a Latin text the network's own answers are probed, and the answer says so; they are computed once", async () => {
  const page = openPage();
  await page.actions.load();
  page.actions.changeProbe({ pattern: "at" });
  await page.actions.probeOwnText("bats\n\nats at", "latin.txt");
  await page.pass(0);
  const outputs = (line: string): Uint8Array => {
    const { length, count, symbols } = fakeOutputs(line);
    return Uint8Array.from({ length }, (_, t) => symbols[t * count]!);
  };
  expect(page.asked[0]!.text).toEqual({
    kind: "typed",
    lines: [
      { latin: "bats", outputs: outputs("bats") },
      { latin: "", outputs: new Uint8Array(0) },
      { latin: "ats at", outputs: outputs("ats at") },
    ],
  });
  expect(page.probe().running).toEqual({ share: 0.5 });
  page.asked[0]!.onProgress!(0.5);
  expect(page.probe().running).toEqual({ share: 0.75 });
  page.asked[0]!.finish(RESULT);
  await page.pass(0);
  expect(page.probe().outcome).toMatchObject({
    kind: "done",
    question: { textName: "latin.txt", lines: 2, typed: undefined, answered: true },
  });
  await ask(page, "ts");
  expect(page.asked[1]!.text).toEqual(page.asked[0]!.text);
  expect(page.network.requests.filter(([first]) => first === "bats")).toHaveLength(1);
});

test("a text in neither script is refused by its name", async () => {
  const page = openPage();
  page.actions.changeProbe({ pattern: "ner" });
  await page.actions.probeOwnText("12345 ?!", "numbers.txt");
  await page.pass(0);
  expect(page.asked).toHaveLength(0);
  expect(page.probe().outcome).toMatchObject({
    kind: "failed",
    message: "numbers.txt: the text has neither Armenian nor Latin letters",
  });
});

test("a link reopens the probe once somebody watches", async () => {
  const page = await openTyped("bats");
  page.actions.changeProbe({ where: "typed", compared: "others" });
  await ask(page, "a");
  const link = formatLink(viewLink(page.getState()), language);
  const other = openPage();
  void other.actions.load();
  other.actions.openLink(link);
  await other.pass(2_000);
  expect(other.asked).toHaveLength(0);
  other.actions.setNear("probe", true);
  await other.pass(2_000);
  expect(other.asked).toHaveLength(1);
  expect(other.asked[0]).toMatchObject({ probe: { pattern: "a" }, text: { lines: [{ latin: "bats" }] } });
  expect(other.probe().settings).toEqual(page.probe().settings);
});

test("a link reopens brushed letters with their text", async () => {
  const page = await openTyped("bats\ntab");
  const brushed = [{ line: 1, start: 0, end: 2 }];
  page.actions.brushLetters(brushed);
  const link = formatLink(viewLink(page.getState()), language);
  const other = await openTyped("s");
  other.actions.openLink(link);
  await other.pass(2_000);
  expect(other.probe().brushed).toEqual(brushed);
  expect(other.asked).toHaveLength(1);
  expect(other.asked[0]).toMatchObject({
    probe: { spans: brushed },
    text: { lines: [{ latin: "bats" }, { latin: "tab" }] },
  });
});

test("settings survive a reload, and nothing is asked by itself; damaged ones are left out", async () => {
  const page = openPage();
  await ask(page, "ner");
  const items = new Map<string, string>();
  writeSettings({ setItem: (key, value) => items.set(key, value) }, page.getState());
  const saved = readSaved({ getItem: (key) => items.get(key) ?? null }, language);
  const reloaded = openPage({ saved });
  reloaded.actions.setNear("probe", true);
  await reloaded.pass(2_000);
  expect(reloaded.probe()).toMatchObject({ settings: { ...DEFAULT_PROBE, pattern: "ner" }, asked: false });
  expect(reloaded.asked).toHaveLength(0);
  expect(readSaved({ getItem: () => '{"probe":"latin.pink:x"}' }, language)).toEqual({});
});

test("a page without a prober says so", async () => {
  const { actions, getState } = createTestStore();
  actions.runProbe();
  await vi.advanceTimersByTimeAsync(0);
  expect(getState().probe.outcome).toMatchObject({ message: "this page cannot look for patterns" });
});
