import { beforeAll, describe, expect, test } from "vitest";
import type { AnalysisResult } from "../../analysis/analysis-result";
import { COARSE_BINS, DISTANCE_BINS } from "../../analysis/histogram";
import { createNoiseModel } from "../../analysis/noise/noise-level";
import { signalNumber } from "../../analysis/signal-layout";
import { drawnPair } from "../../analysis/tables/drawing-table";
import { statistic } from "../../analysis/tables/letter-table";
import { mean, slowAuc, slowDistance } from "../../analysis/test-definitions";
import { SIGNALS, type Signal } from "../../model/signals";
import { vocabulary } from "../../model/test-cases";
import { analyse, type AnalysisOptions } from "./analyse";
import { counterOn, type Counter } from "./count-methods";
import { fingerprint, TEST_FEWEST, TEST_SIZES, testEngine, testSample } from "./test-sample";

const engine = testEngine();
const { texts } = testSample(12);
const [LETTER, OUTPUT] = [vocabulary.inputIndex.get("t")!, vocabulary.outputIndex.get("ծ")!];

const run = (
  options: Partial<AnalysisOptions> = {},
  workers: readonly Counter[] = [counterOn(engine)],
): Promise<AnalysisResult> =>
  analyse(texts, TEST_SIZES, workers, {
    signal: new AbortController().signal,
    fewestCases: TEST_FEWEST,
    ...options,
  });

/** Values of one unit at all t, by whether ծ is right, straight from the engine. */
async function valuesByHand(signal: Signal, unit: number): Promise<{ p: number[]; n: number[] }> {
  const runs = await engine.run(
    texts.map(({ inputs }) => inputs),
    [signal],
  );
  const p: number[] = [];
  const n: number[] = [];
  texts.forEach(({ inputs, outputs }, k) => {
    const values = runs[k]!.values[signal]!;
    const width = values.length / inputs.length;
    inputs.forEach((input, t) => {
      if (input === LETTER) (outputs[t] === OUTPUT ? p : n).push(values[t * width + unit]!);
    });
  });
  return { p, n };
}

let result: AnalysisResult;
beforeAll(async () => {
  result = await run();
});

describe.each(SIGNALS.map((signal, k) => [signal, [4, 2, 30, 39, 0, 19, 20, 38, 12][k]!] as const))(
  "t becomes ծ, %s, unit %d",
  (signal, unit) => {
    test("every number is what its definition gives by hand", async () => {
      const { p, n } = await valuesByHand(signal, unit);
      const letter = result.letters.find(({ letter: { input } }) => input === LETTER)!;
      const pair = letter.letter.outcomes.findIndex(({ output }) => output === OUTPUT);
      const at = signalNumber(result.layout, { signal, unit });
      const found = (name: Parameters<typeof statistic>[1]): number =>
        statistic(letter.table, name, pair, at);
      expect(letter.letter.outcomes[pair]!.cases).toBe(p.length);
      expect(letter.letter.cases).toBe(p.length + n.length);
      expect(found("distance")).toBeCloseTo(slowDistance(p, n, DISTANCE_BINS), 4);
      expect(found("coarseDistance")).toBeCloseTo(slowDistance(p, n, COARSE_BINS), 4);
      expect(found("auc")).toBeCloseTo(slowAuc(p, n), 4);
      expect(found("meanP")).toBeCloseTo(mean(p), 4);
      expect(found("meanN")).toBeCloseTo(mean(n), 4);
      expect([...letter.table.ranges.subarray(2 * at, 2 * at + 2)]).toEqual([
        Math.min(...p, ...n),
        Math.max(...p, ...n),
      ]);
      const cases = [...letter.letter.outcomes.map((outcome) => outcome.cases), letter.letter.rest];
      const drawn = drawnPair(letter.drawings, pair, at, cases);
      expect(drawn.p.reduce((a, b) => a + b)).toBeCloseTo(p.length, 6);
      expect(drawn.n.reduce((a, b) => a + b)).toBeCloseTo(n.length, 6);
    });
  },
);

test("the noise level is that of the pooled histogram", async () => {
  const { p, n } = await valuesByHand("g", 5);
  const all = [...p, ...n];
  const [min, max] = [Math.min(...all), Math.max(...all)];
  const pooled = new Uint32Array(DISTANCE_BINS);
  for (const value of all)
    pooled[Math.min(DISTANCE_BINS - 1, Math.floor(((value - min) * DISTANCE_BINS) / (max - min)))]!++;
  const level = createNoiseModel(all.length, p.length)(pooled);
  const letter = result.letters.find(({ letter: { input } }) => input === LETTER)!;
  const pair = letter.letter.outcomes.findIndex(({ output }) => output === OUTPUT);
  const at = signalNumber(result.layout, { signal: "g", unit: 5 });
  expect(statistic(letter.table, "noise", pair, at)).toBeCloseTo(level.mean, 3);
  expect(statistic(letter.table, "noise95", pair, at)).toBeCloseTo(level.p95, 3);
});

test("little memory, several workers, and the order in which they finish change nothing", async () => {
  const slow: Counter = {
    beginCounting: (...task) => other.beginCounting(...task),
    describeSlice: async (...task) => {
      await new Promise((resolve) => setTimeout(resolve, 3));
      return other.describeSlice(...task);
    },
    gatherValues: (...task) => other.gatherValues(...task),
  };
  const other = counterOn(engine);
  const again = await run({ memory: 700_000 }, [slow, counterOn(engine)]);
  expect(fingerprint(again)).toBe(fingerprint(result));
});

test("rounds: the first from few texts, the last from all; progress grows to 1", async () => {
  const rounds: [number, number][] = [];
  const shares: number[] = [];
  const last = await run({
    rounds: [10, 5_000],
    onUpdate: ({ letters }, round) => rounds.push([round, letters[0]!.letter.cases]),
    onProgress: ({ share }) => shares.push(share),
  });
  expect(fingerprint(last)).toBe(fingerprint(result));
  expect(new Set(rounds.map(([round]) => round))).toEqual(new Set([0, 1]));
  expect(rounds[0]![1]).toBeLessThan(rounds.at(-1)![1]);
  expect(shares.at(-1)).toBeCloseTo(1, 6);
});

test("results grow slice by slice", async () => {
  const done: number[] = [];
  await run({ onUpdate: (partial) => done.push(partial.done.reduce((a, b) => a + b, 0)) });
  expect(done.length).toBeGreaterThan(10);
  expect(done).toEqual(done.toSorted((a, b) => a - b));
  expect(done.at(-1)).toBe(result.layout.count);
});

test("a cancelled analysis rejects at once with the reason, and its workers stop", async () => {
  const controller = new AbortController();
  let asked = 0;
  const worker: Counter = {
    ...counterOn(engine),
    beginCounting: () => Promise.resolve(),
    gatherValues: (_work, { signal }) => {
      asked++;
      return new Promise((_, reject) => {
        signal!.addEventListener("abort", () => {
          reject(signal!.reason as Error);
        });
      });
    },
  };
  const running = run({ signal: controller.signal }, [worker]);
  setTimeout(() => {
    controller.abort(new Error("enough"));
  }, 5);
  await expect(running).rejects.toThrow("enough");
  expect(asked).toBe(1);
});

test("an analysis that is cancelled before it begins does nothing", async () => {
  await expect(run({ signal: AbortSignal.abort(new Error("never mind")) })).rejects.toThrow("never mind");
});

test("the failure of a worker is that of the analysis", async () => {
  const broken: Counter = {
    ...counterOn({ run: () => Promise.reject(new Error("the graphics card went away")) }),
  };
  await expect(run({}, [broken])).rejects.toThrow("the graphics card went away");
});

test("NaN from an engine is refused", async () => {
  const broken = counterOn({
    run: async (sequences, signals) => {
      const runs = await engine.run(sequences, signals);
      runs[0]!.values.h?.fill(NaN);
      return runs;
    },
  });
  await expect(run({}, [broken])).rejects.toThrow("NaN: statistics need finite numbers");
});

test("a text without an ambiguous letter is refused in words", async () => {
  await expect(run({ fewestCases: 1e6 })).rejects.toThrow(
    "no letter has two outcomes with at least 1000000 cases",
  );
});
