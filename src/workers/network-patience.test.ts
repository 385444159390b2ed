import { expect, test } from "vitest";
import { planChunks, POSITIONS_PER_CHUNK } from "../model/run-batch";
import type { NetworkRequest, NetworkResponse } from "./messages";
import { createNetworkPatience } from "./network-patience";

const typed = (length: number): NetworkRequest => ({ kind: "type", id: 1, line: new Uint8Array(length) });

const ANSWERED = { kind: "answered", id: 1, engine: "wasm", milliseconds: 1 } as NetworkResponse;

const calibrated = (throughput: number, keystroke = 0): NetworkResponse => ({
  kind: "calibrated",
  id: 2,
  calibration: {
    measured: [{ engine: "wasm", throughput, keystroke }],
    skipped: [],
    live: "wasm",
    bulk: "wasm",
  },
});

test("a key is waited for two seconds, the first of a worker longer", () => {
  const { patience, ends } = createNetworkPatience().forWorker();
  expect(patience(typed(0))).toBe(10_000);
  expect(ends(ANSWERED)).toBe(true);
  expect(patience(typed(0))).toBe(2_000);
});

test("a long line is given its time by the speed that was measured, also on the next worker", () => {
  const all = createNetworkPatience();
  const { ends, patience } = all.forWorker();
  ends(ANSWERED);
  const unknown = patience(typed(100_000))!;
  ends(calibrated(100_000));
  expect(patience(typed(100_000))).toBe(2_000 + 4 * 1_000);
  expect(unknown).toBeGreaterThan(100_000);
  // An engine that runs the whole line for a keystroke: 100 characters in 50 ms.
  ends(calibrated(100_000, 50));
  expect(patience(typed(100_000))).toBe(2_000 + 4 * 50_000);
  const next = all.forWorker();
  next.ends(ANSWERED);
  expect(next.patience(typed(100_000))).toBe(2_000 + 4 * 50_000);
});

test("signals are waited for as long as a chunk of them takes", () => {
  const { patience, ends } = createNetworkPatience().forWorker();
  ends(ANSWERED);
  ends(calibrated(1_000));
  const sequences = Array.from({ length: 1_000 }, () => new Uint8Array(100));
  const [chunk] = planChunks(
    sequences.map(({ length }) => length),
    POSITIONS_PER_CHUNK,
  );
  expect(patience({ kind: "run", id: 1, sequences, signals: ["h"] })).toBeGreaterThan(
    4 * 100 * chunk!.length,
  );
});

test("a worker in the place of one that never answered has twice the time, until one answers", () => {
  const all = createNetworkPatience();
  all.forWorker();
  const second = all.forWorker();
  expect(second.patience(typed(0))).toBe(20_000);
  second.ends(ANSWERED);
  expect(second.patience(typed(0))).toBe(2_000);
});

test("loading and measuring have more time, a cancellation has no answer, and only last messages end a request", () => {
  const { patience, ends } = createNetworkPatience().forWorker();
  expect(patience({ kind: "cancel", id: 1 })).toBeUndefined();
  expect(patience({ kind: "calibrate", id: 1 })).toBeGreaterThan(10_000);
  expect(ends({ kind: "progress", id: 1, received: 1, total: 2 })).toBe(false);
  expect(ends({ kind: "cancelled", id: 1 })).toBe(true);
  expect(ends({ kind: "failed", id: 1, failure: { message: "" } })).toBe(true);
});
