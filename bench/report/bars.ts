import type { FigureKey, KeystrokePart } from "../figures";
import type { Place } from "../places";
import { ratio, summarize, type Rounds, type Summary } from "../statistics";
import type { ContenderResult, ProductResult } from "./result-parts";

/** A goal and what was measured. */
export interface Bar {
  readonly figure: string;
  /** Absent if the figure is only shown beside a goal. */
  readonly bar?: string;
  /** Absent if it was not measured. */
  readonly measured?: Summary;
  readonly unit: "times" | "milliseconds" | "bytes";
  readonly met?: boolean;
}

/** Where bars find what was measured. */
export interface Evidence {
  readonly times: (key: FigureKey) => Rounds;
  /** Workers of the widest batch. */
  readonly batchWorkers: number;
  readonly contenders: readonly ContenderResult[];
  readonly product: ProductResult;
}

/** Holds the measured figures against the goals. */
export const judge = (evidence: Evidence): Bar[] => [
  ...judgePasses(evidence),
  ...judgeKeys(evidence),
  ...judgeBatches(evidence),
  ...judgeWaits(evidence),
];

const passOf = ({ times }: Evidence, contender: FigureKey["contender"]): Rounds =>
  times({ kind: "pass", contender, length: 200 });

function judgePasses(evidence: Evidence): Bar[] {
  const ours = passOf(evidence, "wasm");
  return [
    atLeast(
      3.5,
      "a pass of 200 characters, ONNX Runtime Web against `wasm`",
      ratio(passOf(evidence, "onnx-web"), ours),
    ),
    atLeast(
      15,
      "a pass of 200 characters, tf.layers on wasm against `wasm`",
      ratio(passOf(evidence, "tf.layers-wasm"), ours),
    ),
    atMost(
      1.6,
      "a pass of 200 characters, `wasm` against ONNX Runtime native",
      ratio(ours, passOf(evidence, "onnx-native")),
    ),
  ];
}

function judgeKeys(evidence: Evidence): Bar[] {
  const ours = passOf(evidence, "wasm");
  const key = (place: Place, length: number, part: KeystrokePart): Rounds =>
    evidence.times({ kind: "keystroke", contender: "wasm", length, place, part });
  return [
    atMost(
      1.5,
      "a key at the end, answer: 100,000 characters against 200",
      ratio(key("end", 100_000, "answer"), key("end", 200, "answer")),
    ),
    shown("the same, settling included", ratio(key("end", 100_000, "exact"), key("end", 200, "exact"))),
    atMost(
      1,
      "a key in the middle of 100,000 characters, answer, against a pass of 200",
      ratio(key("middle", 100_000, "answer"), ours),
    ),
    shown("the same, settling included", ratio(key("middle", 100_000, "exact"), ours)),
  ];
}

function judgeBatches({ times, batchWorkers }: Evidence): Bar[] {
  const sentences = times({ kind: "sentences", contender: "wasm" });
  const batch = (workers: number): Rounds => times({ kind: "batch", contender: "wasm", workers });
  return [
    atLeast(
      2,
      `a batch on ${batchWorkers} workers against \`wasm\` one sentence at a time`,
      ratio(sentences, batch(batchWorkers)),
    ),
    ...(batchWorkers > 1 ? [shown("the same on one worker", ratio(sentences, batch(1)))] : []),
  ];
}

/** What somebody waits for, and what is fetched meanwhile. */
function judgeWaits(evidence: Evidence): Bar[] {
  const { contenders, product } = evidence;
  const keys = product.keys.flatMap(({ toPaint }) => (toPaint === undefined ? [] : [toPaint]));
  return [
    below(
      3_000,
      "first result of `webgl` once it is up, 20 characters",
      contenders.find(({ name }) => name === "webgl")?.firstPass,
      "milliseconds",
    ),
    below(
      3_000,
      "a later pass of 200 characters, `webgl`",
      summarize(passOf(evidence, "webgl").flat()),
      "milliseconds",
    ),
    below(2_000, "first converted letter, cold", product.firstLetter, "milliseconds"),
    below(2_500_000, "transferred, gzipped, in all", constant(product.bytes), "bytes"),
    // The worst place.
    below(
      16,
      "key to painted text at 2,000 characters",
      keys.toSorted((a, b) => b.median - a.median)[0],
      "milliseconds",
    ),
  ];
}

const shown = (figure: string, measured: Summary | undefined): Bar => ({
  figure,
  unit: "times",
  ...(measured && { measured }),
});

const atLeast = (least: number, figure: string, measured: Summary | undefined): Bar => ({
  figure,
  bar: `at least ${least} times`,
  unit: "times",
  ...(measured && { measured, met: measured.median >= least }),
});

const atMost = (most: number, figure: string, measured: Summary | undefined): Bar => ({
  figure,
  bar: `at most ${most} times`,
  unit: "times",
  ...(measured && { measured, met: measured.median <= most }),
});

const below = (
  limit: number,
  figure: string,
  measured: Summary | undefined,
  unit: "milliseconds" | "bytes",
): Bar => ({
  figure,
  bar: `under ${unit === "bytes" ? `${limit / 1e6} MB` : limit >= 1000 ? `${limit / 1000} s` : `${limit} ms`}`,
  unit,
  ...(measured && { measured, met: measured.median < limit }),
});

const constant = (value: number): Summary | undefined =>
  value === 0 ? undefined : { median: value, lower: value, upper: value, runs: 1 };
