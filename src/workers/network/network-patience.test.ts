import { expect, test } from "vitest";
import { POSITIONS_PER_TURN } from "../../model/predict-lines";
import { createNetworkPatience } from "./network-patience";

const typed = (length: number) => ["type", { line: new Uint8Array(length) }] as const;

const ANSWERED = ["type", { engine: "wasm", milliseconds: 1 }] as const;

const calibrated = (throughput: number, keystroke = 0) =>
  [
    "calibrate",
    { measured: [{ engine: "wasm", throughput, keystroke }], skipped: [], live: "wasm", bulk: "wasm" },
  ] as const;

test("a key is waited for two seconds, the first of a worker longer", () => {
  const { patience, onAnswer } = createNetworkPatience().forWorker();
  expect(patience(...typed(0))).toBe(10_000);
  onAnswer(...ANSWERED);
  expect(patience(...typed(0))).toBe(2_000);
});

test("a long line is given its time by the speed that was measured, also on the next worker", () => {
  const all = createNetworkPatience();
  const { onAnswer, patience } = all.forWorker();
  onAnswer(...ANSWERED);
  const unknown = patience(...typed(100_000));
  onAnswer(...calibrated(100_000));
  expect(patience(...typed(100_000))).toBe(2_000 + 4 * 1_000);
  expect(unknown).toBeGreaterThan(100_000);
  // An engine that runs the whole line for a keystroke: 100 characters in 50 ms.
  onAnswer(...calibrated(100_000, 50));
  expect(patience(...typed(100_000))).toBe(2_000 + 4 * 50_000);
  const next = all.forWorker();
  next.onAnswer(...ANSWERED);
  expect(next.patience(...typed(100_000))).toBe(2_000 + 4 * 50_000);
});

test("bulk work is waited for as long as a turn of it takes", () => {
  const { patience, onAnswer } = createNetworkPatience().forWorker();
  onAnswer(...ANSWERED);
  onAnswer(...calibrated(1_000));
  const lines = Array.from({ length: 1_000 }, () => new Uint8Array(100));
  expect(patience("convert", { lines })).toBeGreaterThan(4 * POSITIONS_PER_TURN);
});

test("a worker in the place of one that never answered has twice the time, until one answers", () => {
  const all = createNetworkPatience();
  all.forWorker();
  const second = all.forWorker();
  expect(second.patience(...typed(0))).toBe(20_000);
  second.onAnswer(...ANSWERED);
  expect(second.patience(...typed(0))).toBe(2_000);
});

test("loading and measuring have more time, and loading is no sign that the worker computes", () => {
  const { patience, onAnswer } = createNetworkPatience().forWorker();
  expect(patience("load", {})).toBeGreaterThan(10_000);
  expect(patience("calibrate", undefined)).toBeGreaterThan(10_000);
  onAnswer("load", { engine: "wasm" });
  expect(patience(...typed(0))).toBe(10_000);
  // A method without an argument computes about as much as a turn.
  expect(patience("dense", undefined)).toBeGreaterThan(10_000);
});
