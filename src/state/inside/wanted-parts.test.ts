import { expect, test, vi } from "vitest";
import { parsePair } from "../letter/pair";
import type { AppState } from "../app-state";
import { language } from "../test-language";
import { createTestResult } from "../unit/test-unit";
import type { PanelName } from "./inside-state";
import { startInside } from "./test-inside";
import { wantedLetter, wantedParts } from "./wanted-parts";

const near = (...panels: PanelName[]): Pick<AppState, "near"> => ({ near: new Set(panels) });

/** A page on which only what is wanted is looked at, with the atlas read but for its files, and weights. */
async function stateWithAtlas(text = ""): Promise<AppState> {
  const { store } = await startInside(text);
  store.actions.setNear("overview", true);
  await vi.waitFor(() => {
    expect(store.getState().atlas).toBeDefined();
    expect(store.getState().dense).toBeDefined();
  });
  return { ...store.getState(), ...near() };
}

test("nothing is read before a panel that shows it is near, or without a network", async () => {
  const state = (await startInside("bat")).store.getState();
  expect(wantedParts(state)).toEqual([]);
  expect(wantedParts({ ...state, ...near("probe", "layer") })).toEqual([]);
  for (const panel of ["graph", "unit", "cells", "overview"] as const)
    expect(wantedParts({ ...state, ...near(panel) })).toEqual(["dense", "atlas"]);
  const loading = { kind: "loading", received: 0, total: 0 } as const;
  expect(wantedParts({ ...state, ...near("graph"), network: loading, model: undefined })).toEqual([]);
});

test("a network that stopped takes no file of the atlas away; the letter that is being typed comes first", async () => {
  const state = { ...(await startInside("bat")).store.getState(), ...near("graph") };
  const failed = { kind: "failed", message: "it stopped", file: undefined } as const;
  expect(wantedParts({ ...state, network: failed })).toEqual(["atlas"]);
  const [line] = state.lines;
  expect(wantedParts({ ...state, lines: [{ ...line!, text: "bats" }] })).toEqual([]);
});

test("a painted text needs the network's sizes", async () => {
  const state = (await startInside("")).store.getState();
  const paint = { signal: "c", unit: 1 } as const;
  expect(wantedParts({ ...state, cells: { ...state.cells, paint } })).toEqual(["dense"]);
});

test("each panel wants the files that it draws, and no panel those of a pair without statistics", async () => {
  const state = await stateWithAtlas("bat");
  const t = state.atlas!.atlas.index.letters.findIndex(
    ({ input }) => input === parsePair("t տ", language)!.input,
  );
  expect(wantedParts(state)).toEqual([]);
  expect(wantedParts({ ...state, ...near("cells") })).toEqual([]);
  expect(wantedParts({ ...state, ...near("graph") })).toEqual([`table ${t}`]);
  expect(wantedParts({ ...state, ...near("unit") })).toEqual(["distances", `table ${t}`, `drawings ${t}`]);
  expect(wantedParts({ ...state, ...near("overview") })).toEqual([]);
  const overview = { ...state.overview, signals: "all" } as const;
  expect(wantedParts({ ...state, overview, ...near("overview") })).toEqual(["distances"]);
  const inside = { ...state.inside, pair: parsePair("b բ", language), letter: { line: 0, position: 0 } };
  expect(wantedParts({ ...state, inside, ...near("graph", "unit") })).toEqual(["distances"]);
});

test("the first pair comes with the atlas; the graph alone needs no file for it", async () => {
  const state = await stateWithAtlas();
  const { letter } = state.atlas!.atlas.index.firstPair;
  expect(wantedParts({ ...state, ...near("graph") })).toEqual([]);
  const parts = ["distances", `table ${letter}`, `drawings ${letter}`];
  expect(wantedParts({ ...state, ...near("unit") })).toEqual(parts);
});

test("what could not be read is wanted again when the failure is forgotten", async () => {
  const state = await stateWithAtlas();
  const insideFailures = new Map([["distances", { message: "gone", file: undefined }] as const]);
  const unit = { ...state, ...near("unit") };
  expect(wantedParts(unit)).toContain("distances");
  expect(wantedParts({ ...unit, insideFailures })).not.toContain("distances");
});

test("the statistics of a text of the user's need no files", async () => {
  const state = await stateWithAtlas("bat");
  const result = createTestResult();
  const sample = { kind: "native", sentences: 1, characters: 1, linesLeftOut: 0, bytesLeftOut: 0 } as const;
  const ownText = { kind: "done", name: "test", sample, result, revision: 0 } as const;
  expect(wantedParts({ ...state, ownText, ...near("graph", "unit", "overview") })).toEqual([]);
});

test("the letter in question is wanted for graph and unit, until its signals for these outputs are there", async () => {
  const state = { ...(await stateWithAtlas("bat")), inspection: undefined };
  expect(wantedLetter({ ...state, ...near("cells", "overview", "probe") })).toBeUndefined();
  const graph = { ...state, ...near("graph") };
  const wanted = wantedLetter(graph)!;
  expect(wanted).toMatchObject({ text: "bat", position: 2 });
  const inspection = { ...wanted, values: new Float32Array(0) };
  expect(wantedLetter({ ...graph, inspection })).toBeUndefined();
  const outputs = { ...wanted.outputs };
  expect(wantedLetter({ ...graph, inspection: { ...inspection, outputs } })).toEqual(wanted);
});
