import { beforeEach, expect, test } from "vitest";
import type { AnalysisResult } from "../../analysis/analysis-result";
import { armenian } from "../../language/armenian/index";
import { cleanLine } from "../../language/clean-line";
import { fingerprint, TEST_FEWEST, TEST_LINES, TEST_SIZES, testEngine } from "./test-sample";
import { servedPort, type TestPort } from "../rpc/test-ports";
import { countMethods } from "./count-methods";
import type { AnalysisProgress } from "./progress";
import { createTextAnalyst, type TextOptions, type TextSample } from "./text-analyst";

const engine = testEngine();
const cleaned = TEST_LINES.map((line) => cleanLine(line, armenian)!);
const text = Array.from({ length: 60 }, () => TEST_LINES.join("\n")).join("\n");

let ports: TestPort[];
beforeEach(() => {
  ports = [];
});

/** A worker whose only model is named "model". */
function createPort(): TestPort {
  const load = (source: string) =>
    source === "model"
      ? Promise.resolve({ sizes: TEST_SIZES })
      : Promise.reject(new Error(`no model "${source}"`));
  return servedPort({ load, ...countMethods(() => Promise.resolve({ engine })) });
}

const analyst = (source = "model") =>
  createTextAnalyst({
    spawn: () => {
      const port = createPort();
      ports.push(port);
      return port;
    },
    workers: 2,
    source,
    language: "hy",
  });

const options = (rest: Partial<TextOptions> = {}): TextOptions => ({
  signal: new AbortController().signal,
  fewestCases: TEST_FEWEST,
  ...rest,
});

test("a text is prepared, counted in a short round and then in full, and the workers are ended", async () => {
  const samples: TextSample[] = [];
  const progress: AnalysisProgress[] = [];
  const rounds: [sentences: number, updatesBefore: number][] = [];
  const updates: [cases: number, done: number][] = [];
  const { sample, result } = await analyst().analyse(
    text,
    options({
      onPrepared: (prepared) => samples.push(prepared),
      onProgress: (now) => progress.push(now),
      onRound: (sentences) => rounds.push([sentences, updates.length]),
      onUpdate: ({ letters, done }) =>
        updates.push([letters[0]!.letter.cases, done.reduce((a, b) => a + b, 0)]),
    }),
  );
  expect(samples).toEqual([sample]);
  expect(sample).toEqual({
    kind: "native",
    sentences: 360,
    characters: 60 * cleaned.join("").length,
    linesLeftOut: 0,
    bytesLeftOut: 0,
  });
  expect(rounds).toEqual([
    [300, 0],
    [360, updates.length / 2],
  ]);
  expect(progress.at(-1)!.share).toBeCloseTo(1, 6);
  expect(updates[0]![0]).toBeLessThan(updates.at(-1)![0]);
  expect(updates.at(-1)![1]).toBe(result.layout.count);
  expect(ports.map(({ terminated }) => terminated)).toEqual([true, true]);
});

test("pasted text and a file of it give the same", async () => {
  const lines = TEST_LINES.join("\n").repeat(8);
  const results: AnalysisResult[] = [];
  for (const input of [lines, new Blob(["\ufeff", lines])])
    results.push((await analyst().analyse(input, options())).result);
  expect(fingerprint(results[0]!)).toBe(fingerprint(results[1]!));
});

test("cancelling ends the workers at once, whatever they do", async () => {
  const reason = new Error("enough");
  for (const when of ["opening", "counting"]) {
    ports = [];
    const controller = new AbortController();
    const running = analyst().analyse(
      text,
      options({
        signal: controller.signal,
        onUpdate: () => {
          controller.abort(reason);
        },
      }),
    );
    if (when === "opening") controller.abort(reason);
    await expect(running).rejects.toBe(reason);
    expect(ports.map(({ terminated }) => terminated)).toEqual([true, true]);
  }
});

test("an analysis that is cancelled before it begins starts no worker", async () => {
  const signal = AbortSignal.abort(new Error("never mind"));
  await expect(analyst().analyse(text, options({ signal }))).rejects.toThrow("never mind");
  expect(ports).toEqual([]);
});

test.each([
  ["a text without letters", "model", "12345", "neither Armenian nor Latin letters"],
  ["a text that is too short", "model", "Բարև ձեզ", "a longer text is needed"],
  ["a model that cannot be opened", "other", text, 'no model "other"'],
])("%s fails in words and ends the workers", async (_title, source, input, reason) => {
  await expect(analyst(source).analyse(input, options())).rejects.toThrow(reason);
  expect(ports.map(({ terminated }) => terminated)).toEqual([true, true]);
});

test("a worker that dies ends the analysis with the reason", async () => {
  const running = analyst().analyse(
    text,
    options({
      onPrepared: () => ports[1]!.die(),
    }),
  );
  await expect(running).rejects.toThrow("An analysis worker stopped (out of memory)");
});
