import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { createReferenceEngine } from "./reference-engine";
import { planChunks, runBatch } from "./run-batch";
import { idsOf, smallWeights } from "./test-networks";

const engine = createReferenceEngine(smallWeights);
const sequences = ["barev", "", "inchpes eq", "es", "shat lav"].map(idsOf);

test("every sequence comes once, with the signals of a run alone", async () => {
  const seen: number[] = [];
  for await (const { sequences: rows, activations } of runBatch(engine, sequences, ["h", "output"], {
    positionsPerChunk: 12,
  })) {
    seen.push(...rows);
    for (const [k, row] of rows.entries()) {
      const [alone] = await engine.run([sequences[row]!], ["h", "output"]);
      expect(activations[k]).toEqual(alone);
    }
  }
  expect(seen.sort()).toEqual([0, 1, 2, 3, 4]);
});

test("a chunk holds at most the positions allowed, or one sequence; all indices occur once, by length", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60)), fc.integer({ min: 1, max: 80 }), (lengths, most) => {
      const chunks = planChunks(lengths, most);
      const order = chunks.flat();
      expect([...order].sort((a, b) => a - b)).toEqual(lengths.map((_, k) => k));
      const sorted = order.map((row) => lengths[row]!);
      expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
      for (const rows of chunks) {
        expect(rows.length).toBeGreaterThan(0);
        const sum = rows.reduce((total, row) => total + lengths[row]!, 0);
        expect(rows.length === 1 || sum <= most).toBe(true);
      }
    }),
  );
});

test("aborting ends the batch before the next chunk", async () => {
  const controller = new AbortController();
  const run = vi.spyOn(engine, "run");
  const chunks = runBatch(engine, sequences, ["h"], { signal: controller.signal, positionsPerChunk: 1 });
  await chunks.next();
  controller.abort(new Error("enough"));
  const runs = run.mock.calls.length;
  await expect(chunks.next()).rejects.toThrow("enough");
  expect(run.mock.calls.length).toBe(runs);
  run.mockRestore();
});
