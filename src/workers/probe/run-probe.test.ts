import { expect, test } from "vitest";
import { signalNumber } from "../../analysis/signal-layout";
import { mean, slowAuc, slowDistance } from "../../analysis/test-definitions";
import { armenian } from "../../language/armenian/index";
import { buildVocabulary } from "../../language/vocabulary";
import { SIGNALS, signalWidth, type Signal } from "../../model/signals";
import { TEST_SIZES, testEngine } from "../analysis/test-sample";
import { planProbe } from "./plan";
import { probeLines } from "./probe-text";
import { probeCounterOn, type ProbeCounter } from "./probe-methods";
import { runProbe } from "./run-probe";
import { selectCases } from "./select-cases";
import { PROBE_LINES, TYUN } from "./test-probe";
import { language } from "../../language/test-language";

const engine = testEngine();
const vocabulary = buildVocabulary(armenian);
const selection = selectCases(TYUN, language);
const { signal } = new AbortController();

/** Values of a unit at all places of P and of N in some lines, by the plainest way. */
async function slowSplit(
  rows: readonly number[],
  name: Signal,
  unit: number,
): Promise<{ p: number[]; n: number[] }> {
  const lines = probeLines(TYUN.text, language);
  const letters = new Set([..."tyun"].map((letter) => vocabulary.inputIndex.get(letter)));
  const [p, n]: [number[], number[]] = [[], []];
  for (const row of rows) {
    const { inputs, latin } = lines[row]!;
    const [run] = await engine.run([inputs], [name]);
    const typed = latin.join("");
    for (let t = 0; t < inputs.length; t++) {
      if (!letters.has(inputs[t])) continue;
      const inside = [0, 1, 2, 3].some((back) => typed.slice(t - back, t - back + 4) === "tyun" && t >= back);
      (inside ? p : n).push(run!.values[name]![t * signalWidth(name, TEST_SIZES) + unit]!);
    }
  }
  return { p, n };
}

test("every kind of signal has the statistics of the definition, over the half that it is chosen on", async () => {
  const { table, summary, layout } = await runProbe(selection, TEST_SIZES, [probeCounterOn(engine)], {
    signal,
  });
  expect(summary.tooFew).toBe(false);
  const lines = probeLines(TYUN.text, language);
  const kinds: [number[], number[]] = [[], []];
  lines.forEach(({ latin }, row) => kinds[latin.join("").includes("tyun") ? 0 : 1].push(row));
  const half = (which: number): number[] => kinds.flatMap((rows) => rows.filter((_, k) => k % 2 === which));
  for (const [name, unit] of SIGNALS.map((s, k) => [s, k % 7] as const)) {
    const at = signalNumber(layout, { signal: name, unit });
    const first = await slowSplit(half(0), name, unit);
    const second = await slowSplit(half(1), name, unit);
    expect(first.p.length).toBe(summary.chosen.inP);
    expect(second.n.length).toBe(summary.heldOut!.inN);
    expect(table!.auc[at], name).toBeCloseTo(slowAuc(first.p, first.n), 6);
    expect(table!.heldOutAuc[at], name).toBeCloseTo(slowAuc(second.p, second.n), 6);
    expect(table!.distance[at], name).toBeCloseTo(slowDistance(first.p, first.n, 1_000), 5);
    expect(table!.meanP[at], name).toBeCloseTo(mean(first.p), 5);
  }
});

test("the result does not depend on how many workers there are", async () => {
  const one = await runProbe(selection, TEST_SIZES, [probeCounterOn(engine)], { signal });
  const three = await runProbe(
    selection,
    TEST_SIZES,
    [1, 2, 3].map(() => probeCounterOn(engine)),
    { signal },
  );
  expect(three.table).toEqual(one.table);
});

test("the plan covers all signals once and all lines once", () => {
  const { layout, slices, portions } = planProbe({ sizes: TEST_SIZES, ...selection });
  let next = 0;
  for (const { first, units } of slices) {
    expect(first).toBe(next);
    next += units;
  }
  expect(next).toBe(layout.count);
  expect(portions.length).toBeGreaterThan(1);
  expect(portions.flatMap(({ first, end }) => [first, end])).toEqual([
    0,
    ...portions.slice(0, -1).flatMap(({ end }) => [end, end]),
    selection.sequences.length,
  ]);
  expect(portions.reduce((sum, { starts }) => sum + starts.at(-1)!, 0)).toBe(selection.cases.labels.length);
});

test("progress grows to 1", async () => {
  const shares: number[] = [];
  await runProbe(selection, TEST_SIZES, [probeCounterOn(engine)], {
    signal,
    onProgress: (share) => shares.push(share),
  });
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBeCloseTo(1, 9);
});

test("with a handful of places there are no numbers", async () => {
  const lines = [...PROBE_LINES.slice(0, 8)];
  const probe = { side: "native", pattern: "երգեց", syntax: "plain", ignoreCase: false } as const;
  const few = selectCases(
    {
      text: { kind: "native", lines: ["Տատը երգ", ...lines] },
      probe: { ...probe, pattern: "երգեց" },
      compared: "others",
    },
    language,
  );
  const fourPlaces = { ...few, cases: { ...few.cases, found: { ...few.cases.found, inP: 4 } } };
  const result = await runProbe(fourPlaces, TEST_SIZES, [], { signal });
  expect(result.table).toBeUndefined();
  expect(result.summary.tooFew).toBe(true);
});

test("when a worker fails the others stop, and the failure is told", async () => {
  let asked = 0;
  const broken = { ...probeCounterOn(engine), gatherCases: () => Promise.reject(new Error("device lost")) };
  const good = probeCounterOn(engine);
  const slow: ProbeCounter = {
    ...good,
    gatherCases: async (portion, { signal: stop }) => {
      asked++;
      const parts = await good.gatherCases(portion, {});
      stop!.throwIfAborted();
      return parts;
    },
  };
  await expect(runProbe(selection, TEST_SIZES, [broken, slow], { signal })).rejects.toThrow("device lost");
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(asked).toBe(1);
});
