import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { loadModel } from "../../src/model/load-model";
import { createReferenceEngine } from "../../src/model/reference-engine";
import type { NetworkWeights } from "../../src/model/weights";
import { PAGE_CONTENDERS, type ContenderName, type PageContender } from "../contenders/names";
import { onnxRuntime } from "../contenders/onnx-runtime";
import type { VisitTimes } from "../contenders/typist";
import { ownEngine } from "../contenders/own-engine";
import { createMeasurer, type Measurer } from "../measurer";
import type { PageBench, Question } from "../page/calls";
import { hasPeer, requireOnnxNative } from "../peers";
import { language, MODEL } from "../model";
import { symbolsOf, textOf } from "../text";

/** A contender that is ready. */
export interface OpenContender {
  readonly name: ContenderName;
  readonly measurer: Measurer;
  /** From nothing to ready, on this machine's own server; milliseconds of each start. */
  readonly starts: readonly number[];
  /** The very first pass after each start, of 20 characters, before anything is compiled to its fastest. */
  readonly firstPasses: readonly number[];
  /** Largest difference of a probability from the reference engine's. */
  readonly deviation: number;
}

/** A contender that does not run here. */
export interface MissingContender {
  readonly name: ContenderName;
  readonly reason: string;
}

const READ_MODEL = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(new URL(name, MODEL)));

/** Starts all contenders so many times, one after the other, and checks that they compute the same. */
export async function openContenders(
  page: Page,
  times: number,
): Promise<{ open: readonly OpenContender[]; missing: readonly MissingContender[] }> {
  const { weights } = await loadModel(READ_MODEL, () => language.vocabulary);
  const text = symbolsOf(textOf(200));
  const first = text.slice(0, 20);
  const expected = await createMeasurer(ownEngine(createReferenceEngine(weights))).output(text);
  const open: OpenContender[] = [];
  const missing: MissingContender[] = [];
  const start = async (name: ContenderName, create: () => Promise<Measurer>): Promise<void> => {
    const starts: number[] = [];
    const firstPasses: number[] = [];
    try {
      let measurer: Measurer;
      do {
        const started = performance.now();
        measurer = await create();
        starts.push(performance.now() - started);
        firstPasses.push(...(await measurer.passes(first, { milliseconds: 0, mostRuns: 1, warmUp: false })));
      } while (starts.length < times);
      const deviation = largestDifference(await measurer.output(text), expected);
      open.push({ name, measurer, starts, firstPasses, deviation });
    } catch (error) {
      missing.push({ name, reason: error instanceof Error ? error.message : String(error) });
    }
  };
  for (const name of PAGE_CONTENDERS) await start(name, () => openInPage(page, name));
  await start("onnx-native", () => openNative(weights));
  return { open, missing };
}

async function openInPage(page: Page, name: PageContender): Promise<Measurer> {
  if (name === "onnx-web" && !hasPeer("onnxruntime-web")) throw new Error("npm could not fetch it");
  const ask = (question: Question): Promise<unknown> =>
    page.evaluate(
      ([name, question]) => (window as unknown as { bench: PageBench }).bench.ask(name, question),
      [name, question] as const,
    );
  await page.evaluate((name) => {
    const { bench } = window as unknown as { bench: PageBench };
    bench.close(name);
    return bench.open(name);
  }, name);
  return {
    output: (...args) => ask({ call: "output", args }) as Promise<number[]>,
    passes: (...args) => ask({ call: "passes", args }) as Promise<number[]>,
    sentences: (...args) => ask({ call: "sentences", args }) as Promise<number[]>,
    batch: (...args) => ask({ call: "batch", args }) as Promise<number[]>,
    rows: (...args) => ask({ call: "rows", args }) as Promise<number[]>,
    type: (...args) => ask({ call: "type", args }) as Promise<VisitTimes>,
  };
}

async function openNative(weights: NetworkWeights): Promise<Measurer> {
  if (!hasPeer("onnxruntime-node")) throw new Error("npm could not fetch it");
  return createMeasurer(await onnxRuntime(requireOnnxNative(), "cpu", weights));
}

function largestDifference(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) throw new Error(`it gives ${a.length} probabilities instead of ${b.length}`);
  return a.reduce((largest, value, k) => Math.max(largest, Math.abs(value - b[k]!)), 0);
}
