import { expect, test } from "vitest";
import { createReferenceEngine } from "./reference-engine";
import { SIGNALS, type Activations } from "./signals";
import { largestDifference, smallWeights } from "./test-cases";
import { sequenceOf } from "./test-parity";

test("the webgl engine agrees with the reference in a Web Worker", async () => {
  const sequences = [0, 1, 20, 64].map(sequenceOf);
  const worker = new Worker(new URL("./test-webgl.worker.ts", import.meta.url), { type: "module" });
  const answer = await new Promise<{ hasDocument: boolean; runs: Activations[] }>((resolve, reject) => {
    worker.onmessage = ({
      data,
    }: MessageEvent<{ error?: string; hasDocument: boolean; runs: Activations[] }>) => {
      if (data.error === undefined) resolve(data);
      else reject(new Error(data.error));
    };
    worker.onerror = ({ message }) => {
      reject(new Error(message));
    };
    worker.postMessage(sequences);
  });
  worker.terminate();
  expect(answer.hasDocument).toBe(false);
  const truth = await createReferenceEngine(smallWeights).run(sequences, SIGNALS);
  expect(largestDifference(answer.runs, truth, SIGNALS)).toBeLessThan(1e-4);
});
