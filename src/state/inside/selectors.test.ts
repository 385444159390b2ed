import { expect, test, vi } from "vitest";
import { contributions } from "../../analysis/contributions";
import { GRAPH_SIZES } from "../../analysis/graph-units";
import { rangeOfSignal } from "../../analysis/signal-layout";
import { fakeOutputs } from "../test-network";
import { pairName, parsePair } from "../letter/pair";
import { inspectedLetter } from "../letter/inspected-letter";
import { graphPicture, shownPair, shownStatistics } from "./selectors";
import { startInside, testDense, type InsideTest } from "./test-inside";
import { language } from "../test-language";

const name = ({ store }: InsideTest): string => pairName(shownPair(store.getState())!, language);

/** Everything that was asked for has come. */
async function watched(text: string): Promise<InsideTest> {
  const test = await startInside(text);
  test.store.actions.setNear("graph", true);
  await vi.waitFor(() => {
    expect(graphPicture(test.store.getState())).toBeDefined();
  });
  return test;
}

test("without text the first pair of the atlas is shown", async () => {
  const page = await watched("");
  expect(name(page)).toBe("t → ծ");
  expect(inspectedLetter(page.store.getState())).toBeUndefined();
});

test("the pair is that of the letter before the caret, of a clicked letter, or the chosen one", async () => {
  const page = await watched("bat ");
  const { actions } = page.store;
  expect(name(page)).toBe("t → տ"); // the space says nothing: the letter before it
  actions.setCaret(1);
  expect(name(page)).toBe("b → բ");
  actions.setCaret(0);
  expect(name(page)).toBe("b → բ");
  actions.select({ line: 0, position: 1 });
  actions.select(undefined);
  expect(name(page)).toBe("a → ա"); // stays when the alternatives close
  actions.choosePair(parsePair("s _", language));
  expect(name(page)).toBe("s → _");
  actions.choosePair(undefined);
  expect(name(page)).toBe("a → ա");
  actions.setCaret(3);
  expect(name(page)).toBe("t → տ");
  actions.setText("bats", 4);
  await vi.waitFor(() => {
    expect(name(page)).toBe("s → ս");
  });
});

test("a state that has not changed gives the same objects", async () => {
  const page = await watched("bat");
  const { getState } = page.store;
  expect(graphPicture(getState())).toBe(graphPicture({ ...getState() }));
  expect(inspectedLetter(getState())).toBe(inspectedLetter(getState()));
  expect(shownStatistics(getState())).toBe(shownStatistics(getState()));
  const before = graphPicture(getState());
  page.store.actions.pinUnit({ signal: "h", unit: 3 });
  expect(graphPicture(getState())).toBe(before);
});

test("the graph has the article's numbers of units, and contributions as mean times weight", async () => {
  const { output, hidden, direction } = GRAPH_SIZES;
  const page = await watched("");
  const picture = graphPicture(page.store.getState())!;
  const { graph, layout, statistics } = picture;
  const counts = graph.rows.map(({ signal, forward, backward }) => [signal, forward.length, backward.length]);
  expect(counts).toEqual([
    ["output", output, 0],
    ["hidden", hidden, 0],
    ["h", direction, direction],
    ...["o", "c", "i", "g", "f", "cPrev"].map((signal) => [signal, direction, direction]),
  ]);
  expect(graph.edges).toHaveLength(output * hidden + hidden * 2 * direction + output);
  const edge = graph.edges.find(({ from }) => from !== "letter" && from.signal === "h")!;
  if (edge.from === "letter") throw new Error("no unit");
  const { first } = rangeOfSignal(layout, "h");
  const mean = statistics!.meansP[first + edge.from.unit]!;
  const weight = testDense().hidden[edge.from.unit * 228 + edge.to.unit]!;
  expect(edge.contribution).toBeCloseTo(mean * weight, 6);
});

test("edges of N, of the difference and of this letter", async () => {
  const page = await watched("bat");
  const { actions, getState } = page.store;
  actions.choosePair(parsePair("t տ", language));
  await vi.waitFor(() => {
    expect(graphPicture(getState())?.statistics).toBeDefined();
  });
  await vi.waitFor(() => {
    expect(getState().inspection).toBeDefined();
  });
  const kernel = { weights: testDense().hidden, targets: 228 };
  const contribution = (set: "p" | "n" | "difference" | "here"): number => {
    actions.setEdges(set);
    const picture = graphPicture(getState())!;
    expect(picture.edges).toBe(set);
    const { graph, layout, statistics } = picture;
    const { first, width } = rangeOfSignal(layout, "h");
    const edge = graph.edges.find(({ from }) => from !== "letter" && from.signal === "h")!;
    const { unit } = edge.from as { unit: number };
    const of = (values: ArrayLike<number>): number => values[first + unit]!;
    const { meansP, meansN } = statistics!;
    const activation = {
      p: of(meansP),
      n: of(meansN),
      difference: of(meansP) - of(meansN),
      here: of(getState().inspection!.values),
    }[set];
    const all = new Float32Array(width);
    all[unit] = activation;
    expect(edge.contribution).toBeCloseTo(contributions(all, kernel, [unit], [edge.to.unit])[0]!, 4);
    const letterEdge = graph.edges.find(({ from }) => from === "letter")!;
    if (set === "difference") expect(letterEdge.contribution).toBe(0);
    return edge.contribution;
  };
  const [p, n, difference] = [contribution("p"), contribution("n"), contribution("difference")];
  expect(difference).toBeCloseTo(p - n, 5);
  contribution("here");
});

test("this letter is left out of the picture of another letter's pair", async () => {
  const page = await watched("bat");
  page.store.actions.toggleHere();
  expect(graphPicture(page.store.getState())).toMatchObject({ colours: "activation", edges: "here" });
  page.store.actions.choosePair(parsePair("s _", language));
  await vi.waitFor(() => {
    expect(graphPicture(page.store.getState())).toMatchObject({
      colours: "distance",
      edges: "p",
      letter: undefined,
    });
  });
});

test("a letter without statistics shows the units that contribute most here", async () => {
  const page = await watched("b");
  const picture = graphPicture(page.store.getState())!;
  expect(picture.statistics).toBeUndefined();
  expect(picture).toMatchObject({ colours: "activation", edges: "here" });
  expect(picture.graph.rows[0]!.forward).toHaveLength(6);
});

test("nothing is read or computed before somebody watches", async () => {
  const page = await startInside("bat");
  page.store.actions.setText("bats", 4);
  expect(page.opened).toBe(0);
  expect(page.inspected).toEqual([]);
});

test("each letter is inspected once, and once more when its line has been made exact", async () => {
  const page = await watched("bat");
  await vi.waitFor(() => {
    expect(page.inspected).toEqual([{ length: 3, position: 2 }]);
  });
  page.store.actions.setCaret(2);
  await vi.waitFor(() => {
    expect(page.inspected.at(-1)).toEqual({ length: 3, position: 1 });
  });
  page.network.rough = true;
  page.store.actions.setText("bata", 4);
  await vi.waitFor(() => {
    expect(page.inspected.at(-1)).toEqual({ length: 4, position: 3 });
  });
  const before = page.inspected.length;
  page.network.refine(fakeOutputs("bata"));
  await vi.waitFor(() => {
    expect(page.inspected.length).toBe(before + 1);
  });
});

test("an atlas that cannot be read is told with its file; retry reads it", async () => {
  const page = await startInside("");
  page.failure = Object.assign(new Error("index.json: it is not valid JSON"), { file: "index.json" });
  page.store.actions.setNear("graph", true);
  await vi.waitFor(() => {
    expect(page.store.getState().insideFailures.get("atlas")).toEqual({
      message: "index.json: it is not valid JSON",
      file: "index.json",
    });
  });
  page.store.actions.setNear("graph", false);
  page.store.actions.setNear("graph", true);
  expect(page.opened).toBe(1); // not over and over
  page.failure = undefined;
  page.store.actions.retryInside();
  await vi.waitFor(() => {
    expect(page.store.getState().atlas).toBeDefined();
  });
  expect(page.store.getState().insideFailures.size).toBe(0);
});

test("an empty line is about the last letter before it, not about the first pair of the atlas", async () => {
  const page = await watched("bat\n\n");
  expect(name(page)).toBe("t → տ");
  expect(inspectedLetter(page.store.getState())).toMatchObject({ line: 0, position: 2 });
  page.store.actions.setText("\n", 1);
  expect(name(page)).toBe("t → ծ");
});

test("a chosen pair without statistics gives way to the letter at the caret, unless that is of its kind", async () => {
  const page = await startInside("bat");
  const { actions, getState } = page.store;
  actions.choosePair(parsePair("b բ", language));
  actions.setNear("graph", true);
  await vi.waitFor(() => {
    expect(graphPicture(getState())).toMatchObject({ pair: parsePair("t տ", language) });
  });
  expect(getState().notices).toEqual([
    "There are no statistics for b → բ: it needs at least 300 cases for and against it.",
  ]);
  actions.setCaret(1);
  await vi.waitFor(() => {
    expect(graphPicture(getState())).toMatchObject({
      pair: parsePair("b բ", language),
      statistics: undefined,
    });
  });
});

test("units that the network does not have are named", async () => {
  const page = await startInside("bat");
  const { actions, getState } = page.store;
  actions.pinUnit({ signal: "h", unit: 456 });
  actions.setRows([
    { signal: "c", unit: 455 },
    { signal: "hidden", unit: 228 },
  ]);
  actions.paintText({ signal: "output", unit: 153 });
  actions.setNear("graph", true);
  const later = "; the rest is shown without.";
  await vi.waitFor(() => {
    const notices = [...getState().notices].sort();
    expect(notices).toEqual([
      `This network has no h456${later}`,
      `This network has no output153, hidden228${later}`,
    ]);
  });
  expect(getState().inside.pinned).toBeUndefined();
  actions.pinUnit({ signal: "h", unit: 455 });
  actions.pinUnit({ signal: "o", unit: 456 });
  expect(getState().inside.pinned).toEqual({ signal: "h", unit: 455 });
  expect(getState().notices).toContain(`This network has no o456${later}`);
});

test("a link that is opened later is told at once what the network does not have; nothing pinned before stays", async () => {
  const page = await watched("bat");
  const { actions, getState } = page.store;
  await vi.waitFor(() => {
    expect(getState().dense).toBeDefined();
  });
  actions.pinUnit({ signal: "h", unit: 3 });
  actions.openLink("#v=1&unit=h456&rows=c455,hidden228&paint=c22");
  expect(getState().inside.pinned).toBeUndefined();
  expect(getState().cells.paint).toEqual({ signal: "c", unit: 22 });
  expect(getState().notices).toEqual([
    "This network has no h456; the rest is shown without.",
    "This network has no hidden228; the rest is shown without.",
  ]);
  actions.openLink("#v=1&unit=h455");
  expect(getState().inside.pinned).toEqual({ signal: "h", unit: 455 });
  expect(getState().cells.paint).toBeUndefined();
});
