import { expect, test, vi } from "vitest";
import { createFakeNetwork, fakeOutputs, NO_ASSETS, NO_ATLAS } from "./test-network";
import { lineView, nextDoubt, resultText } from "./result";
import type { SavedState } from "./saved-state";
import { createAppStore } from "./store";
import { alternativesFor, latinOutputs, wordAround } from "./alternatives";
import { converter } from "./converter";

/** Lets promises that are already settled run their callbacks. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function openPage(saved: Partial<SavedState> = {}) {
  const network = createFakeNetwork();
  const store = createAppStore({
    client: network,
    modelUrl: "",
    assets: NO_ASSETS,
    saved,
    openAtlas: NO_ATLAS,
  });
  await store.actions.load();
  const type = async (text: string): Promise<void> => {
    store.actions.setText(text, text.length);
    await settle();
  };
  const result = (): string => resultText(store.getState());
  const view = (line = 0) => lineView(store.getState().lines[line]!.shown!, false);
  return { network, store, type, result, view };
}

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
  expect(lineView(shown!, false).text).toBe("աբ");
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

test("a letter with a small lead is doubtful, one with a large lead is not", async () => {
  const { type, view } = await openPage();
  await type("at");
  expect(view().letters.map(({ native, doubtful }) => [native, doubtful])).toEqual([
    ["ա", false],
    ["տ", true],
  ]);
});

test("next doubt goes from doubt to doubt and round at the end", async () => {
  const { type, store } = await openPage();
  await type("ata\naa\nt");
  const { lines } = store.getState();
  const first = nextDoubt(lines, { line: 0, position: -1 }, false);
  expect(first).toEqual({ line: 0, position: 1 });
  const second = nextDoubt(lines, first!, false);
  expect(second).toEqual({ line: 2, position: 0 });
  expect(nextDoubt(lines, second!, false)).toEqual({ line: 0, position: 1 });
});

test("alternatives come with the network's probabilities, likeliest first, and the Latin letter", async () => {
  const { type, view } = await openPage();
  await type("at");
  const alternatives = alternativesFor(view(), view().letters[1]!, converter);
  expect(alternatives.map(({ native }) => native)).toEqual(["տ", "թ", "ծ", "t"]);
  expect(alternatives[0]!.probability).toBeCloseTo(0.6, 6);
  expect(alternatives[0]!.current).toBe(true);
  expect(alternatives[3]).toMatchObject({ latin: true, probability: undefined });
});

test("choosing ծ for the t of ts takes the s along, choosing տ again gives it back", async () => {
  const { type, view, store, result } = await openPage();
  await type("tsa");
  const pick = (native: string): void => {
    const chosen = alternativesFor(view(), view().letters[0]!, converter).find((a) =>
      a.native.startsWith(native),
    );
    store.actions.choose(0, chosen!.outputs);
  };
  pick("ծ");
  expect(result()).toBe("ծա");
  expect(view().letters[0]).toMatchObject({ typed: "ts", chosen: true, doubtful: false });
  pick("տ");
  expect(result()).toBe("տսա");
});

test("what stays Latin stays Latin as a whole: sh, not sհ", async () => {
  const { type, view } = await openPage();
  await type("sha");
  expect(view().letters[0]!.typed).toBe("sh");
  const alternatives = alternativesFor(view(), view().letters[0]!, converter);
  expect(alternatives.find(({ latin }) => latin)!.native).toBe("sh");
});

test("an edit that touches one character of a chosen pair gives the other back", async () => {
  for (const edited of ["sa", "tosa", "t\nsa"]) {
    const { type, view, store, result } = await openPage();
    await type("tsa");
    const chosen = alternativesFor(view(), view().letters[0]!, converter).find(
      ({ native }) => native === "ծ",
    );
    store.actions.choose(0, chosen!.outputs);
    expect(result()).toBe("ծա");
    await type(edited);
    expect(result()).toContain("սա");
    expect(store.getState().choices).toEqual([]);
  }
});

test("a choice survives edits elsewhere and is dropped when its letter is retyped", async () => {
  const { type, view, store, result } = await openPage();
  await type("at");
  const chosen = alternativesFor(view(), view().letters[1]!, converter).find(({ native }) => native === "թ");
  store.actions.choose(0, chosen!.outputs);
  expect(result()).toBe("աթ");
  await type("b\nbat");
  expect(result()).toBe("բ\nբաթ");
  await type("b\nba");
  await type("b\nbat");
  expect(result()).toBe("բ\nբատ");
});

test("a word can be kept in Latin and given back to the network", async () => {
  const { type, view, store, result } = await openPage();
  await type("ab bat, ba");
  const { start, end } = wordAround(view(), 4, converter);
  expect([start, end]).toEqual([3, 6]);
  store.actions.choose(0, latinOutputs(view(), start, end, converter));
  expect(result()).toBe("աբ bat, բա");
  store.actions.unchoose(0, start, end);
  expect(result()).toBe("աբ բատ, բա");
});

test("a word goes from space to space, without the punctuation at its ends", async () => {
  const { type, view } = await openPage();
  await type('a "a.b@t", (b)');
  const word = (position: number): string => {
    const { start, end } = wordAround(view(), position, converter);
    return view().encoded.characters.slice(start, end).join("");
  };
  expect([0, 4, 6, 12].map(word)).toEqual(["a", "a.b@t", "a.b@t", "b"]);
});

test("positions count code points: a choice behind an emoji stays on its letter", async () => {
  const { type, view, store, result } = await openPage();
  await type("😀t");
  const chosen = alternativesFor(view(), view().letters[1]!, converter).find(({ native }) => native === "թ");
  store.actions.choose(0, chosen!.outputs);
  expect(result()).toBe("😀թ");
  await type("😀😀t");
  expect(result()).toBe("😀😀թ");
});

test("an example takes the place of the text, and the text can be had back with its choices", async () => {
  const { type, view, store, result } = await openPage();
  await type("at");
  store.actions.choose(0, alternativesFor(view(), view().letters[1]!, converter)[1]!.outputs);
  store.actions.replaceText("bb");
  await settle();
  expect(result()).toBe("բբ");
  store.actions.restore();
  await settle();
  expect(result()).toBe("աթ");
  expect(store.getState().replaced).toBeUndefined();
});

test("the user's own text is kept through several examples and Clear, until it is had back", async () => {
  const { type, store, result } = await openPage();
  await type("ab");
  for (const example of ["bb", "", "aa"]) store.actions.replaceText(example);
  store.actions.restore();
  await settle();
  expect(result()).toBe("աբ");
});

test("line breaks become line feeds, so that offsets are those of the text field", async () => {
  const { store } = await openPage();
  store.actions.replaceText("a\r\nb\rc");
  expect(store.getState().text).toBe("a\nb\nc");
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
  expect(lineView(store.getState().lines[0]!.shown!, false).text).toBe("աբ");
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

test("engines that cannot be measured are said to be so", async () => {
  const network = createFakeNetwork();
  network.calibrate = () => Promise.reject(new Error("no clock"));
  const store = createAppStore({
    client: network,
    modelUrl: "",
    assets: NO_ASSETS,
    saved: {},
    openAtlas: NO_ATLAS,
  });
  await store.actions.load();
  expect(store.getState().calibration).toBe("failed");
});

test("another engine for long texts does not touch the one for typing", async () => {
  const { network, store } = await openPage();
  const { loaded } = network;
  network.load = () => Promise.reject(new Error("not to be called"));
  await store.actions.setEngines({ live: "auto", bulk: "wasm" });
  expect(network.loaded).toEqual({ ...loaded, bulkEngine: "wasm" });
  expect(store.getState().network).toMatchObject({ kind: "ready" });
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

test("the user's choice of engines is loaded and measured; choosing anew keeps the text", async () => {
  const { network, store, type, result } = await openPage({ engines: { live: "wasm", bulk: "auto" } });
  await settle();
  expect(network.loaded).toMatchObject({ engine: "wasm", bulkEngine: "auto" });
  expect(store.getState().calibration).toMatchObject({ live: "reference" });
  await type("ab");
  await store.actions.setEngines({ live: "auto", bulk: "reference" });
  // What was measured fastest.
  expect(network.loaded).toMatchObject({ engine: "reference", bulkEngine: "reference" });
  expect(result()).toBe("աբ");
});

test("a failed load says which file and why, and can be tried again", async () => {
  const network = createFakeNetwork();
  network.failNextLoad = Object.assign(new Error("its checksum is wrong"), { file: "weights.bin" });
  const store = createAppStore({
    client: network,
    modelUrl: "",
    assets: NO_ASSETS,
    saved: { text: "a" },
    openAtlas: NO_ATLAS,
  });
  await store.actions.load();
  expect(store.getState().network).toEqual({
    kind: "failed",
    message: "its checksum is wrong",
    file: "weights.bin",
  });
  expect(resultText(store.getState())).toBe("a");
  await store.actions.load();
  expect(store.getState().network).toMatchObject({ kind: "ready", version: "test" });
  expect(resultText(store.getState())).toBe("ա");
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

test("notices are kept until dismissed", async () => {
  const { store } = await openPage();
  store.actions.notify("one");
  store.actions.notify("two");
  store.actions.dismissNotice(0);
  expect(store.getState().notices).toEqual(["two"]);
});

test("native punctuation is a switch, off at first", async () => {
  const { type, store, result } = await openPage();
  await type("ab? ba.");
  expect(result()).toBe("աբ? բա.");
  store.actions.setNativePunctuation(true);
  expect(result()).toBe("ա՞բ բա։");
});
