import { expect, test, vi } from "vitest";
import { lineView, resultText } from "./result";
import { fakeOutputs } from "../test-network";
import { openPage, settle } from "../test-page";
import { language } from "../test-language";

test("typed text is converted, line breaks are kept", async () => {
  const { type, result } = await openPage();
  await type("ab\r\n\nba");
  expect(result()).toBe("աբ\r\n\nբա");
});

test("text saved on the last visit is converted once the network is there", async () => {
  const { result } = await openPage({ text: "aba" });
  expect(result()).toBe("աբա");
});

test("only lines that changed are computed again, and a line typed before not at all", async () => {
  const { network, type } = await openPage();
  await type("ab\nba");
  network.requests.length = 0;
  await type("ab\nbab");
  expect(network.requests).toEqual([["bab"]]);
  await type("ab\nba");
  expect(network.requests).toEqual([["bab"]]);
});

test("the newest text wins", async () => {
  const { network, store, type, result } = await openPage();
  network.hold = true;
  await type("a");
  await type("ab");
  network.hold = false;
  network.release();
  await settle();
  expect(result()).toBe("աբ");
  expect(store.getState().lines[0]!.shown!.text).toBe("ab");
});

test("while a line is computed its last result stays, so that nothing flickers", async () => {
  const { network, store, type } = await openPage();
  await type("ab");
  network.hold = true;
  await type("abb");
  const { text, shown } = store.getState().lines[0]!;
  expect(text).toBe("abb");
  expect(lineView(shown!, false, language).text).toBe("աբ");
});

test("an edit above keeps the results of the lines below without asking the network", async () => {
  const { network, type, result } = await openPage();
  await type("a\nbb\nab");
  network.requests.length = 0;
  network.hold = true;
  await type("a\nx\nbb\nab");
  expect(network.requests).toEqual([["x"]]);
  network.release();
  await settle();
  expect(result()).toBe("ա\nx\nբբ\nաբ");
});

test("while one line is computed, further keystrokes wait for it instead of piling up", async () => {
  const { network, store, type, result } = await openPage();
  network.hold = true;
  for (let length = 1; length <= 50; length++) store.actions.setText("ab".repeat(length), 2 * length);
  expect(network.requests).toHaveLength(1);
  network.release();
  await settle();
  expect(network.requests.map(([line]) => line)).toEqual(["ab", "ab".repeat(50)]);
  expect(result()).not.toContain("ա".repeat(2));
  network.release();
  await settle();
  expect(result()).toBe("աբ".repeat(50));
  network.hold = false;
  await type("a");
  expect(result()).toBe("ա");
});

test("typing without a pause shows no progress, however long it goes on", async () => {
  const { network, store } = await openPage();
  const shown: unknown[] = [];
  store.subscribe(({ progress }) => shown.push(progress));
  let now = performance.now();
  const clock = vi.spyOn(performance, "now").mockImplementation(() => now);
  network.hold = true;
  store.actions.setText("a", 1);
  // Each key comes before the answer to the one before it.
  for (let length = 2; length <= 10; length++) {
    store.actions.setText("a".repeat(length), length);
    now += 200;
    network.release();
    await settle();
  }
  clock.mockRestore();
  expect(network.requests.length).toBeGreaterThan(5);
  expect(shown.filter((progress) => progress !== undefined)).toEqual([]);
});

test("a late result is shown until the newest one is there", async () => {
  const { network, store, type } = await openPage();
  network.hold = true;
  await type("ab");
  await type("abb");
  network.release();
  await settle();
  expect(lineView(store.getState().lines[0]!.shown!, false, language).text).toBe("աբ");
});

test("a keystroke's answer is shown at once, and again when it has been made exact", async () => {
  const { network, type, view } = await openPage();
  await type("t");
  expect(view().letters[0]!.probability).toBeCloseTo(0.6, 6);
  const exact = fakeOutputs("t");
  exact.probabilities[0] = 0.5;
  network.refine(exact);
  expect(view().letters[0]!.probability).toBe(0.5);
});

test("a rough answer is asked for again when its text comes back, or when the caret leaves it", async () => {
  const { network, type } = await openPage();
  network.rough = true;
  await type("ab");
  await type("abb");
  network.requests.length = 0;
  await type("ab");
  expect(network.requests).toEqual([["ab"]]);
  await type("ab\nt");
  expect(network.requests.slice(1).sort()).toEqual([["ab"], ["t"]]);
});

test("an answer for a line that has moved meanwhile is not shown in the line that took its place", async () => {
  const { network, store, type } = await openPage();
  await type("t\nab");
  network.hold = true;
  store.actions.setText("ta\nab", 2);
  store.actions.setText("b\nb\nta\nab", 1);
  network.release();
  await settle();
  for (const { text, shown } of store.getState().lines)
    if (shown !== undefined) expect(shown.text).toBe(text);
});

test("a network that answers nothing fails in words instead of being asked for ever", async () => {
  const { network, store } = await openPage();
  network.convert = () => Promise.resolve({ engine: "reference", milliseconds: 1 });
  store.actions.setText("a\nb", 0);
  await settle();
  expect(store.getState().network).toMatchObject({ kind: "failed" });
});

test("while a long text is converted, the caret's line does not wait for it", async () => {
  const { network, store } = await openPage();
  network.hold = true;
  const text = ["a", "b", "ab", "ba"].join("\n");
  store.actions.setText(text, 0);
  expect(network.requests).toEqual([["a"], ["b", "ab", "ba"]]);
  network.release();
  await settle();
  store.actions.setText(`s${text}`, 1);
  expect(network.requests.at(-1)).toEqual(["sa"]);
});

test("a text that takes the place of one that is being converted is not kept waiting", async () => {
  const { network, store, result } = await openPage();
  network.hold = true;
  store.actions.replaceText("a\ns\nab");
  store.actions.replaceText("b\nba");
  // The old text's caret line is still under way; the rest of it has been given up.
  expect(network.requests.at(-1)).toEqual(["b"]);
  network.hold = false;
  network.release();
  await settle();
  expect(result()).toBe("բ\nբա");
});

test("a long text is asked for in portions, the caret's line first", async () => {
  const { network, store } = await openPage();
  const lines = Array.from({ length: 60 }, (_, k) => "ab ".repeat(300) + "b".repeat(k));
  const text = lines.join("\n");
  store.actions.setText(text, text.indexOf("\n" + lines[30]!) + 5);
  await settle();
  expect(network.requests.length).toBeGreaterThan(1);
  expect(network.requests[0]![0]).toBe(lines[30]);
  expect(resultText(store.getState())).not.toMatch(/[ab]/);
});

test("stop ends a long conversion; the rest stays as typed until the next edit", async () => {
  const { network, store, type, result } = await openPage();
  network.hold = true;
  await type("ab");
  store.actions.stop();
  network.release();
  await settle();
  expect(store.getState()).toMatchObject({ stopped: true, progress: undefined });
  expect(result()).toBe("ab");
  network.hold = false;
  await type("aba");
  expect(result()).toBe("աբա");
  expect(store.getState().stopped).toBe(false);
});
