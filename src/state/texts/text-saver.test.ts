import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepSaved } from "./keep-saved";
import { pageStorage } from "./page-storage";
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

test("earlier texts are those of all tabs, and are forgotten in all", () => {
  const { openTab } = openBrowser();
  const [first, second] = [openTab(), openTab()];
  first.type("text of tab 1");
  first.store.actions.replaceText("");
  vi.advanceTimersByTime(SOON);
  second.type("text of tab 2");
  second.store.actions.replaceText("");
  vi.advanceTimersByTime(SOON);
  expect(first.earlier()).toEqual(["text of tab 2", "text of tab 1"]);
  first.store.actions.setEarlier([]);
  vi.advanceTimersByTime(SOON);
  expect([second.earlier(), openTab().earlier()]).toEqual([[], []]);
});

test("where there is no room for all, the oldest earlier texts are not stored, which is said; the tab keeps them", () => {
  const memory = memoryStorage();
  const { openTab } = openBrowser(memory);
  const tab = openTab();
  for (const letter of "abcd") {
    tab.type(letter.repeat(1000));
    tab.store.actions.replaceText("");
  }
  memory.room = 3500;
  vi.advanceTimersByTime(SOON);
  expect(tab.earlier().map((text) => text[0])).toEqual(["d", "c", "b", "a"]);
  expect(tab.store.getState().notices).toEqual([expect.stringMatching(/no room for all/)]);
  tab.type("e".repeat(4000));
  vi.advanceTimersByTime(SOON);
  expect(tab.store.getState().notices[1]).toMatch(/^What you type is not kept between visits/);
  // A text that does not fit takes nothing from what is stored.
  const other = openTab();
  expect(other.earlier()).toHaveLength(3);
  // Nor does what another tab stores take from the tab what has never been stored.
  other.type("short");
  other.store.actions.replaceText("");
  vi.advanceTimersByTime(SOON);
  expect(tab.earlier().map((text) => text[0])).toEqual(["s", "d", "c", "b", "a"]);
});

test("earlier texts that were forgotten stay so after a text that could not be stored", () => {
  const memory = memoryStorage();
  const { openTab } = openBrowser(memory);
  const tab = openTab();
  tab.type("a".repeat(1000));
  tab.store.actions.replaceText("");
  memory.room = 2000;
  tab.type("e".repeat(4000));
  vi.advanceTimersByTime(SOON);
  expect(tab.store.getState().notices).toEqual([expect.stringMatching(/^What you type is not kept/)]);
  tab.store.actions.setEarlier([]);
  vi.advanceTimersByTime(SOON);
  expect([tab.earlier(), openTab().earlier()]).toEqual([[], []]);
});

test("earlier texts that were forgotten stay so where another tab has a key to save", () => {
  const { openTab } = openBrowser();
  const [first, second] = [openTab(), openTab()];
  first.type("text of tab 1");
  first.store.actions.replaceText("");
  vi.advanceTimersByTime(SOON);
  second.type("b");
  first.store.actions.setEarlier([]);
  first.window.dispatchEvent(new Event("pagehide"));
  vi.advanceTimersByTime(SOON);
  expect([first.earlier(), second.earlier(), openTab().earlier()]).toEqual([[], [], []]);
});

test("a text that becomes too long to be kept does not take its earlier form away, which another tab kept", () => {
  const { openTab } = openBrowser();
  const [first, second] = [openTab(), openTab()];
  first.type("text of tab 1");
  vi.advanceTimersByTime(SOON);
  second.type("text of tab 2");
  vi.advanceTimersByTime(SOON);
  first.type("x".repeat(LONGEST_SAVED));
  vi.advanceTimersByTime(1000);
  expect(openTab().earlier()).toContain("text of tab 1");
});

test("a key writes the text alone; the earlier texts are written when one more has left", () => {
  const memory = memoryStorage();
  const setItem = vi.spyOn(memory.storage, "setItem");
  const getItem = vi.spyOn(memory.storage, "getItem");
  const store = createTestStore();
  const stop = keepSaved(
    store,
    pageStorage(() => memory.storage),
    new EventTarget(),
    "tab",
  );
  const type = (text: string) => {
    setItem.mockClear();
    getItem.mockClear();
    store.actions.setText(text, text.length);
    vi.advanceTimersByTime(SOON);
    return [setItem, getItem].map(({ mock }) => mock.calls.filter(([key]) => key === EARLIER_KEY).length > 0);
  };
  type("b");
  store.actions.replaceText("");
  expect(type("own")).toEqual([true, true]);
  for (const text of ["own ", "own t", "own text"]) expect(type(text)).toEqual([false, false]);
  expect(type("typed over all of it")).toEqual([true, true]);
  expect(readSaved(memory.storage, language)).toMatchObject({
    text: "typed over all of it",
    earlier: [{}, {}],
  });
  stop();
});
