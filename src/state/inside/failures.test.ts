import { expect, test, vi } from "vitest";
import { distancesFailure, graphFailure, histogramFailure, statisticsFailure, unitFailure } from "./failures";
import { parsePair } from "../letter/pair";
import { shownStatistics } from "./selectors";
import { startInside, type InsideTest } from "./test-inside";
import { language } from "../test-language";

/** The page with the graph of a pair of t near, and with some files missing. */
async function watchedWithout(...files: string[]): Promise<InsideTest> {
  const page = await startInside("");
  for (const file of files) page.missing.add(file);
  page.store.actions.choosePair(parsePair("t տ", language));
  page.store.actions.setNear("graph", true);
  return page;
}

const failures = ({ store }: InsideTest) => {
  const state = store.getState();
  return [statisticsFailure, graphFailure, histogramFailure, distancesFailure].map(
    (failure) => failure(state)?.file,
  );
};

/** The letter's place in the statistics. */
const placeOf = ({ store }: InsideTest, letter: string): number =>
  shownStatistics(store.getState())!.letters.findIndex(
    ({ input }) => input === parsePair(`${letter} _`, language)!.input,
  );

test("a file that cannot be read fails only what needs it, and retry reads it", async () => {
  const page = await watchedWithout("letter-0074.bin", "drawings-0074.bin", "distances.bin");
  const { actions, getState } = page.store;
  await vi.waitFor(() => {
    expect(failures(page)).toEqual([undefined, "letter-0074.bin", "letter-0074.bin", undefined]);
  });
  const t = placeOf(page, "t");
  actions.setNear("unit", true);
  await vi.waitFor(() => {
    expect(failures(page)).toEqual([undefined, "letter-0074.bin", "drawings-0074.bin", "distances.bin"]);
  });
  expect(histogramFailure(getState())!.message).toBe("drawings-0074.bin: it is missing");

  actions.choosePair(parsePair("s _", language));
  await vi.waitFor(() => {
    expect(failures(page)).toEqual([undefined, undefined, undefined, "distances.bin"]);
  });
  actions.choosePair(parsePair("t տ", language));
  page.missing.clear();
  actions.retryInside();
  await vi.waitFor(() => {
    expect(getState().atlas!.tables.has(t)).toBe(true);
    expect(getState().atlas!.drawings.has(t)).toBe(true);
    expect(getState().atlas!.distances).toBeDefined();
  });
  expect(failures(page)).toEqual([undefined, undefined, undefined, undefined]);
});

test("without the first view there are no statistics; what still fails is told again", async () => {
  const page = await watchedWithout("first.bin");
  const told = ["first.bin", "first.bin", undefined, undefined];
  await vi.waitFor(() => {
    expect(failures(page)).toEqual(told);
  });
  page.store.actions.retryInside();
  expect(failures(page)).toEqual([undefined, undefined, undefined, undefined]);
  await vi.waitFor(() => {
    expect(failures(page)).toEqual(told);
  });
});

test("without weights a unit is missing only where it would be found by them", async () => {
  const page = await startInside("bt");
  page.network.dense = () => Promise.reject(new Error("the worker stopped"));
  const { actions, getState } = page.store;
  actions.setNear("graph", true);
  actions.inspectLetter({ line: 0, position: 1 });
  await vi.waitFor(() => {
    expect(graphFailure(getState())?.message).toBe("the worker stopped");
    expect(getState().atlas).toBeDefined();
  });
  expect(unitFailure(getState())).toBeUndefined();
  // b has one outcome only.
  actions.inspectLetter({ line: 0, position: 0 });
  expect(unitFailure(getState())?.message).toBe("the worker stopped");
});
