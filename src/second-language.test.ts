/**
 * The page in another language, with a tiny network of random weights: the real store, workers (in this thread), engine and
 * statistics. It fails where anything but the tables of languages knows Armenian.
 */
import { expect, test, vi } from "vitest";
import { testLanguage, testPack } from "./language/test-pack";
import { randomWeights } from "./model/test-random-weights";
import { createReferenceEngine } from "./model/reference-engine";
import { formatLink, parseLink } from "./state/settings/link";
import { graphPicture, pairStatistics, shownPair, shownStatistics } from "./state/inside/selectors";
import { graphUnitName } from "./state/graph/graph-rows";
import { viewLink } from "./state/settings/view-link";
import { pairName, parsePair } from "./state/letter/pair";
import { createAppStore, type AppStore } from "./state/store";
import { resultText } from "./state/typing/result";
import { countMethods } from "./workers/analysis/count-methods";
import { createTextAnalyst } from "./workers/analysis/text-analyst";
import { networkMethods } from "./workers/network/network-methods";
import { createNetworkTeam } from "./workers/network/network-team";
import { ProbeClient } from "./workers/probe/probe-client";
import { probeMethods } from "./workers/probe/probe-methods";
import { servedPort, type TestPort } from "./workers/rpc/test-ports";

vi.mock("./language/armenian/index", () => {
  throw new Error("a test of another language loaded the Armenian pack");
});
vi.mock("./language/packs", () => ({
  packOf: (code: string) => {
    if (code !== testPack.code) throw new Error(`there is no language pack "${code}"`);
    return testPack;
  },
}));

const { inputs, outputs } = testLanguage.vocabulary;
const sizes = { inputs: inputs.length, cells: 3, hidden: 4, outputs: outputs.length };
const weights = randomWeights(sizes, 5, 1);
const engine = createReferenceEngine(weights);
const ROWS = [{ signal: "c", unit: 4 }] as const;

/** A worker whose model needs no files. */
function createPort(): TestPort {
  const source = {
    modelUrl: "",
    assets: { kernels: { simd: "", relaxed: "" } },
    engine: "reference",
  } as const;
  const running = () => Promise.resolve({ source, weights, engine });
  const model = {
    language: testPack.code,
    version: "1",
    weightsSha256: "0",
    sizes,
    rows: ROWS,
    engine: engine.name,
  };
  return servedPort({
    load: () => Promise.resolve(model),
    calibrate: () => Promise.resolve({ measured: [], skipped: [], live: engine.name, bulk: engine.name }),
    ...networkMethods(running),
    ...countMethods(running),
    ...probeMethods(running),
  });
}

/** 420 lines in which 𐑅 and 𐑇 are both typed as s. */
const LINES = Array.from({ length: 420 }, (_, k) => (k % 2 === 0 ? "𐑅𐐪𐑌𐐬 𐐺𐐬𐐨𐑇." : "𐑇𐐬𐑌, 𐐓𐐪𐑇𐐨 𐐽𐐪𐑅."));

async function openPage(): Promise<AppStore> {
  const workers = { spawn: createPort, workers: 1, source: "", language: testPack.code };
  const store = createAppStore({
    language: testLanguage,
    client: createNetworkTeam({ spawn: createPort, bulkWorkers: 1, onEngineFailed: () => undefined }),
    analyst: createTextAnalyst(workers),
    prober: { client: new ProbeClient(workers), readSample: () => Promise.resolve(LINES) },
    modelUrl: "",
    assets: { kernels: { simd: "", relaxed: "" } },
    saved: {},
    openAtlas: () => Promise.reject(new Error("there is no atlas")),
  });
  store.actions.setNear("graph", true);
  await store.actions.load();
  return store;
}

/** A busy machine may take its time. */
const PATIENCE = { timeout: 20_000 };

const converted = (store: AppStore, text: string): Promise<void> =>
  vi.waitFor(() => {
    expect(store.getState().lines.map((line) => line.shown?.text)).toEqual(text.split("\n"));
  }, PATIENCE);

test("what is typed is written in the language's script, and nothing that is no letter is lost", async () => {
  const store = await openPage();
  const typed = "Bato, šan?\nnat@b.com (𐐺an) 12";
  store.actions.setText(typed, typed.length);
  await converted(store, typed);
  const result = resultText(store.getState());
  expect(result).toMatch(/[\u{10400}-\u{1044f}]/u);
  expect(result).not.toMatch(/[\u0530-\u058f]/);
  expect(result.replace(/[^ ,?\n()@.]/gu, "")).toBe(typed.replace(/[^ ,?\n()@.]/gu, ""));
  expect(result).toContain("nat@b.com");
});

test("statistics of a text: its pairs, units and the graph have the letters of the language", async () => {
  const store = await openPage();
  await store.actions.analyseText(LINES.join("\n"), "text");
  const { ownText } = store.getState();
  expect(ownText).toMatchObject({ kind: "done", sample: { kind: "native", sentences: 420 } });
  store.actions.choosePair(parsePair("s > 𐑇", testLanguage));
  const pair = shownPair(store.getState())!;
  expect(pairName(pair, testLanguage)).toBe("s → 𐑇");
  const statistics = pairStatistics(shownStatistics(store.getState())!, pair);
  expect(statistics).toMatchObject({ casesP: expect.toSatisfy((cases: number) => cases > 300) as number });
  await vi.waitFor(() => {
    expect(graphPicture(store.getState())).toBeDefined();
  }, PATIENCE);
  const picture = graphPicture(store.getState())!;
  expect(graphUnitName(picture, { signal: "output", unit: pair.output })).toBe("output 𐑇");
});

test("a pattern is found in the sample of the language", async () => {
  const { actions, getState } = await openPage();
  actions.chooseReadyProbe("sh");
  await vi.waitFor(() => {
    expect(getState().probe.outcome).toBeDefined();
  }, PATIENCE);
  expect(getState().probe.outcome).toMatchObject({
    kind: "done",
    result: { summary: { found: { matches: 630 } } },
  });
});

test("pairs and units with the language's letters survive a link; another language's are refused in words", async () => {
  const { actions, getState } = await openPage();
  const text = "bash šan";
  actions.setText(text, text.length);
  actions.choosePair(parsePair("t 𐐽", testLanguage));
  actions.pinUnit({ signal: "output", unit: outputs.indexOf("𐐬𐐨") });
  const other = await openPage();
  other.actions.openLink(formatLink(viewLink(getState()), testLanguage));
  expect(other.getState().notices).toEqual([]);
  expect(other.getState().text).toBe(text);
  expect(other.getState().inside).toMatchObject({
    pair: parsePair("t 𐐽", testLanguage),
    pinned: { signal: "output", unit: outputs.indexOf("𐐬𐐨") },
  });
  const { state, problems } = parseLink("#v=1&text=bash&pair=tծ&unit=output150", testLanguage);
  expect(state).toEqual({ text: "bash" });
  expect(problems).toEqual([
    expect.stringMatching(/“pair” is a letter and what it becomes.*, not “tծ”/),
    expect.stringMatching(/“unit” is a unit of the network.*, not “output150”/),
  ]);
});

test("the rows of the heat map are those of the network", async () => {
  const { getState } = await openPage();
  expect(getState().model).toMatchObject({ language: "qaa", sizes, rows: ROWS });
});
