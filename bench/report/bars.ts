import type { FigureKey } from "../figures";
import { ratio, type Rounds, type Summary } from "../statistics";
import type { ProductResult } from "./results";

/** A goal and what was measured. */
export interface Bar {
  readonly figure: string;
  readonly bar: string;
  /** Absent if it was not measured. */
  readonly measured?: Summary;
  readonly unit: "times" | "milliseconds" | "bytes";
  readonly met?: boolean;
}

/** Where bars find what was measured. */
export interface Evidence {
  readonly times: (key: FigureKey) => Rounds;
  readonly product: ProductResult;
}

/** Holds the measured figures against the goals. */
export function judge({ times, product }: Evidence): Bar[] {
  const pass = (contender: FigureKey["contender"], length: number): Rounds =>
    times({ kind: "pass", contender, length });
  const ours = pass("wasm", 200);
  const keys = product.keys.flatMap(({ toPaint }) => (toPaint === undefined ? [] : [toPaint]));
  return [
    atLeast(
      3.5,
      "a pass of 200 characters, ONNX Runtime Web against `wasm`",
      ratio(pass("onnx-web", 200), ours),
    ),
    atLeast(
      15,
      "a pass of 200 characters, tf.layers on wasm against `wasm`",
      ratio(pass("tf.layers-wasm", 200), ours),
    ),
    atMost(
      1.6,
      "a pass of 200 characters, `wasm` against ONNX Runtime native",
      ratio(ours, pass("onnx-native", 200)),
    ),
    // The place of the bars for sessions, batches and webgl.
    below(2_000, "first converted letter, cold", product.firstLetter, "milliseconds"),
    below(2_500_000, "transferred, gzipped, in all", constant(product.bytes), "bytes"),
    // The worst of the three places.
    below(
      16,
      "key to painted text at 2,000 characters",
      keys.toSorted((a, b) => b.median - a.median)[0],
      "milliseconds",
    ),
  ];
}

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
