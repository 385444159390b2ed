import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepSaved } from "./keep-saved";
import { pageStorage, type TextStorage } from "./page-storage";
import { readSaved } from "../settings/saved-state";
import { EARLIER_KEY, LONGEST_SAVED } from "./saved-texts";
import { createTestStore } from "../test-page";
import { memoryStorage, openBrowser } from "../test-storage";
import { language } from "../test-language";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const SOON = 200;

test("a key is saved within 200 ms, also while others follow it; the page may be killed then", () => {
  const { openTab } = openBrowser();
  const tab = openTab();
  for (let k = 0; k < 10; k++) {
    tab.type("b");
    vi.advanceTimersByTime(50);
  }
  tab.kill();
  expect(openTab().store.getState().text.length).toBeGreaterThanOrEqual(10 - SOON / 50);
});

test.each(["visibilitychange", "pagehide"])("at %s everything is saved at once, however long", (event) => {
  const { openTab } = openBrowser();
  const tab = openTab();
  const long = "barev ".repeat(100_000);
  tab.type(long);
  tab.type("!");
  vi.advanceTimersByTime(SOON);
  expect(openTab().store.getState().text).toBe("");
  tab.window.dispatchEvent(new Event(event));
  tab.kill();
  expect(openTab().store.getState().text).toBe(`${long}!`);
});

test("a setting never rewrites a text: that of the other tab, written later, is there after reopening", () => {
  const { openTab } = openBrowser();
  const [first, second] = [openTab(), openTab()];
  second.type("text of tab 2");
  vi.advanceTimersByTime(SOON);
  first.store.actions.setNativePunctuation(true);
  vi.advanceTimersByTime(SOON);
  first.kill();
  second.kill();
  expect(openTab().store.getState()).toMatchObject({ text: "text of tab 2", nativePunctuation: true });
});

test("a tab that is behind is told, and can take the newer text over; its own is kept", () => {
  const { openTab } = openBrowser();
  const [first, second] = [openTab(), openTab()];
  first.type("text of tab 1");
  vi.advanceTimersByTime(SOON);
  second.type("text of tab 2");
  vi.advanceTimersByTime(SOON);
  expect(second.store.getState().otherTab).toBeUndefined();
  expect(first.store.getState().otherTab).toMatchObject({
    saved: { text: "text of tab 2" },
    dismissed: false,
  });
  first.store.actions.takeOver();
  vi.advanceTimersByTime(SOON);
  expect(first.store.getState()).toMatchObject({ text: "text of tab 2", otherTab: undefined });
  expect(first.earlier()).toEqual(["text of tab 1"]);
  // Having it is not writing it: the second tab is not told of its own text.
  expect(second.store.getState().otherTab).toBeUndefined();
});

test("who goes on typing in a tab that is behind has the newest text, and the other's is kept", () => {
  const { openTab } = openBrowser();
  const [first, second] = [openTab(), openTab()];
  const turns = ["one ", "two ", "three "];
  for (const turn of turns)
    for (const tab of [first, second]) {
      tab.type(`${turn}${tab === first ? "first" : "second"} `);
      vi.advanceTimersByTime(SOON);
      expect(tab.store.getState().otherTab).toBeUndefined();
    }
  expect(first.store.getState().otherTab).toBeDefined();
  first.kill();
  second.kill();
  const reopened = openTab();
  expect(reopened.store.getState().text).toBe("one second two second three second ");
  // Only the newest form of it: writing in two tabs by turns does not fill the list.
  expect(reopened.earlier()).toEqual(["one first two first three first "]);
});

test("an offer that was declined is not made at every key of the other tab, but at its next text", () => {
  const { openTab } = openBrowser();
  const [first, second] = [openTab(), openTab()];
  second.type("barev");
  vi.advanceTimersByTime(SOON);
  first.store.actions.keepOwn();
  second.type(" dzez");
  vi.advanceTimersByTime(SOON);
  expect(first.store.getState().otherTab?.dismissed).toBe(true);
  first.type("im");
  vi.advanceTimersByTime(SOON);
  second.type("!");
  vi.advanceTimersByTime(SOON);
  expect(first.store.getState().otherTab?.dismissed).toBe(false);
});

test("two tabs that write within the same moment: the later one wins, the other is kept", () => {
  const { openTab } = openBrowser();
  const [first, second] = [openTab(), openTab()];
  first.type("written first");
  vi.advanceTimersByTime(1);
  second.type("written second");
  second.window.dispatchEvent(new Event("pagehide"));
  second.kill();
  first.window.dispatchEvent(new Event("pagehide"));
  expect(first.store.getState().otherTab?.saved.text).toBe("written second");
  first.kill();
  const reopened = openTab();
  expect(reopened.store.getState().text).toBe("written second");
  expect(reopened.earlier()).toEqual(["written first"]);
});

test("a clock that was put back does not make this tab's edits old", () => {
  const { openTab } = openBrowser();
  const [first, second] = [openTab(), openTab()];
  second.type("tomorrow");
  vi.advanceTimersByTime(SOON);
  vi.setSystemTime(Date.now() - 1e9);
  first.type("today");
  vi.advanceTimersByTime(SOON);
  expect(openTab().store.getState().text).toBe("today");
});

test("texts that an older version kept among the settings outlive the first setting", () => {
  const memory = memoryStorage({
    "tyun/1": '{"text":"barev","choices":[],"replaced":{"text":"own","choices":[]}}',
  });
  const { openTab } = openBrowser(memory);
  const tab = openTab();
  tab.store.actions.setTheme("dark");
  vi.advanceTimersByTime(SOON);
  expect(memory.items.get("tyun/1")).not.toContain("barev");
  tab.kill();
  const reopened = openTab();
  expect(reopened.store.getState()).toMatchObject({ text: "barev", theme: "dark" });
  expect(reopened.earlier()).toEqual(["own"]);
});

test("of an older version's texts the earlier one outlives the first setting also where the field was empty", () => {
  const { openTab } = openBrowser(
    memoryStorage({ "tyun/1": '{"text":"","choices":[],"replaced":{"text":"own","choices":[]}}' }),
  );
  const tab = openTab();
  tab.store.actions.setTheme("dark");
  vi.advanceTimersByTime(SOON);
  tab.kill();
  expect(openTab().earlier()).toEqual(["own"]);
});

test("a text that is too long is said once; the one before it stays saved", () => {
  const { openTab } = openBrowser();
  const tab = openTab();
  tab.type("barev");
  vi.advanceTimersByTime(SOON);
  for (const text of ["x".repeat(LONGEST_SAVED), "!"]) {
    tab.type(text);
    vi.advanceTimersByTime(1000);
  }
  expect(tab.store.getState().notices).toEqual([expect.stringMatching(/too long to be kept/)]);
  expect(openTab().store.getState().text).toBe("barev");
});

const fail = (): never => {
  throw new DOMException("denied", "SecurityError");
};

test.each<[string, () => TextStorage]>([
  ["is forbidden", fail],
  ["is missing", () => null as unknown as TextStorage],
  ["fails to read", () => ({ getItem: fail, setItem: () => undefined })],
  ["is full", () => ({ getItem: () => null, setItem: fail })],
  ["holds garbage and is full", () => ({ getItem: () => "[[{\u0000", setItem: fail })],
])("where storage %s, that is said once, and everything works until the page is closed", (_title, open) => {
  const kept = pageStorage(open);
  const store = createTestStore({ saved: readSaved(kept.storage, language) });
  const stop = keepSaved(store, kept, new EventTarget(), "tab");
  for (const text of ["one own text", "another text"]) {
    store.actions.setText(text, text.length);
    vi.advanceTimersByTime(SOON);
    store.actions.replaceText("");
    store.actions.setNativePunctuation(text.startsWith("one"));
    vi.advanceTimersByTime(SOON);
  }
  expect(store.getState().notices).toEqual([
    expect.stringMatching(/^What you type is not kept between visits/),
  ]);
  expect(store.getState().earlier.map(({ text }) => text)).toEqual(["another text", "one own text"]);
  stop();
});

test("a storage that stops answering later takes nothing from the page", () => {
  const memory = memoryStorage();
  const flaky = { ...memory.storage };
  const store = createTestStore();
  const stop = keepSaved(
    store,
    pageStorage(() => flaky),
    new EventTarget(),
    "tab",
  );
  store.actions.setText("barev", 5);
  store.actions.replaceText("");
  flaky.getItem = fail;
  vi.advanceTimersByTime(SOON);
  expect(store.getState().earlier).toHaveLength(1);
  stop();
});

test("a fault while saving does not end it: the next key is saved", () => {
  const memory = memoryStorage();
  const store = createTestStore();
  const stop = keepSaved(
    store,
    pageStorage(() => memory.storage),
    new EventTarget(),
    "tab",
  );
  memory.items.set(EARLIER_KEY, '[{"text":"of another tab","choices":[],"time":1}]');
  const unsubscribe = store.subscribe((state) => {
    if (state.earlier.length > 0) throw new Error("no view can show it");
  });
  store.actions.setText("b", 1);
  expect(() => {
    vi.advanceTimersByTime(SOON);
  }).toThrow("no view can show it");
  unsubscribe();
  store.actions.setText("ba", 2);
  vi.advanceTimersByTime(SOON);
  expect(readSaved(memory.storage, language).text).toBe("ba");
  stop();
});
