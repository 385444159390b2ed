import type { ContenderName } from "./contenders/names";
import type { Budget } from "./timing";

/** What to measure, and how often. */
export interface Plan {
  readonly quick: boolean;
  /** Rounds in which every contender has its turn. */
  readonly rounds: number;
  /** Rounds for texts and batches that take seconds. */
  readonly slowRounds: number;
  /** For one turn. */
  readonly budget: Omit<Budget, "warmUp">;
  /** Rounds of typing, and keys at each place in each of them after the one that begins it. */
  readonly typingRounds: number;
  readonly keysPerRound: number;
  /** How often each contender is started anew. */
  readonly starts: number;
  /** Sentences in the batch. */
  readonly sentences: number;
  /** Visits to the product with a cold cache. */
  readonly visits: number;
  /** Keys typed into the product at each place. */
  readonly keys: number;
}

/** Lengths of whole passes, in characters. */
export const LENGTHS: readonly number[] = [20, 200, 2_000, 20_000];

/** Lengths of texts that are typed into. */
export const TYPED_LENGTHS: readonly number[] = [200, 2_000, 20_000, 100_000];

/** From here on a pass takes long. */
export const SLOW_LENGTH = 20_000;

/** The longest text for each: a longer one takes it many seconds, and says nothing new about it. */
export const LONGEST: Readonly<Record<ContenderName, number>> = {
  wasm: 20_000,
  webgl: 200,
  reference: 200,
  "tf.layers-wasm": 2_000,
  "tf.layers-cpu": 200,
  "onnx-web": 20_000,
  "onnx-native": 20_000,
};

/** Share of the sentences for those that would take minutes for all. Speed is per character all the same. */
export const SENTENCE_SHARE: Readonly<Record<ContenderName, number>> = {
  wasm: 1,
  webgl: 0,
  reference: 0,
  "tf.layers-wasm": 0.05,
  "tf.layers-cpu": 0,
  "onnx-web": 1,
  "onnx-native": 1,
};

const FULL: Plan = {
  quick: false,
  rounds: 10,
  slowRounds: 4,
  budget: { milliseconds: 250, mostRuns: 100 },
  typingRounds: 5,
  keysPerRound: 12,
  starts: 3,
  sentences: 1_000,
  visits: 9,
  keys: 60,
};

/** For trying things: the same figures, from few runs. */
const QUICK: Plan = {
  quick: true,
  rounds: 3,
  slowRounds: 1,
  budget: { milliseconds: 100, mostRuns: 20 },
  typingRounds: 2,
  keysPerRound: 6,
  starts: 1,
  sentences: 200,
  visits: 3,
  keys: 15,
};

export const planFor = (quick: boolean): Plan => (quick ? QUICK : FULL);
