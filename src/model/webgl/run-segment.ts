import { dispose, tidy } from "@tensorflow/tfjs-core";
import type { NetworkSizes, Signal } from "../signals";
import type { Direction } from "../stepper";
import { draw, join, sizeOf, upload, type Texture } from "./kernels";
import { blocksFor, paddedSize, STEPS_ACROSS } from "./layout";
import { GATES, HIDDEN, MOST_JOINED, SCORES, STEP } from "./programs";
import type { TexelSizes, WeightTextures } from "./upload-weights";

/** A network on the device. */
export interface DeviceNetwork {
  readonly sizes: NetworkSizes;
  readonly texels: TexelSizes;
  readonly weights: WeightTextures;
}

/** Sequences that run together, in `rows` rows, of which the last may be unused. */
export interface DeviceBatch {
  readonly sequences: readonly Uint8Array[];
  readonly rows: number;
}

/** Positions that run in one go: `steps` of them from `first` on. */
export interface Segment {
  readonly first: number;
  readonly steps: number;
}

/**
 * What the device computes, each kind in one texture laid out as layout.ts says: `states` are h and c before the first
 * step and after each, `gates` i, f, g, o at each step, both with [forward rows, backward rows] at a step; `hidden` and
 * `scores` (of the output layer, before softmax) are at each position.
 */
export type SegmentResults = Readonly<Partial<Record<"states" | "gates" | "hidden" | "scores", Texture>>>;

/** States of all rows at the start of a sequence. */
export const zeroStates = ({ texels }: DeviceNetwork, rows: number): Texture =>
  upload({ rows, columns: texels.pairs }, new Float32Array(4 * rows * texels.pairs));

/**
 * Runs both directions over a segment: the forward LSTM on from `ahead`, its state left of the segment, the backward LSTM on
 * from `behind`, its state right of it. Returns the results that the signals need and the last state, whose first rows are
 * those of the forward LSTM; frees neither of the states given.
 */
export function runSegment(
  network: DeviceNetwork,
  batch: DeviceBatch,
  segment: Segment,
  [ahead, behind]: readonly [Texture, Texture],
  signals: readonly Signal[],
): { readonly results: SegmentResults; readonly last: Texture } {
  return tidy(() => {
    const symbols = uploadSymbols(network, batch, segment, ["forward", "backward"]);
    const start = join([ahead, behind], sizeOf(behind), 1, 2 * batch.rows);
    const states = [start];
    const blocks: Texture[] = [];
    for (let time = 0; time < segment.steps; time++) {
      states.push(runStep(network, symbols, states[states.length - 1]!, time));
      // A state is freed after the step that reads it, or its texture might become that step's result.
      if (states.length > STEPS_ACROSS) {
        const done = states.splice(0, STEPS_ACROSS);
        blocks.push(joinBlock(done));
        dispose(done);
      }
    }
    blocks.push(joinBlock(states));
    const joined = joinBlocks(blocks, 2 * batch.rows);
    const results = resultsOf(network, batch, segment, joined, symbols, signals);
    return { last: states[states.length - 1]!, results };
  });
}

/** The backward LSTM alone: its state left of a segment from that right of it, which stays. */
export function runBackward(
  network: DeviceNetwork,
  batch: DeviceBatch,
  segment: Segment,
  behind: Texture,
): Texture {
  return tidy(() => {
    const symbols = uploadSymbols(network, batch, segment, ["backward"]);
    let state = behind;
    for (let time = 0; time < segment.steps; time++) {
      const next = runStep(network, symbols, state, time);
      if (state !== behind) state.dispose();
      state = next;
    }
    return state;
  });
}

function runStep({ sizes, texels, weights }: DeviceNetwork, symbols: Texture, state: Texture, time: number) {
  const { inputRows, recurrent } = weights;
  return draw(
    STEP,
    sizeOf(state),
    { state, symbols, inputRows, recurrent },
    { time, pairs: texels.pairs, inputs: sizes.inputs },
  );
}

/** Symbols in reading order of each direction, as programs.ts describes them. */
function uploadSymbols(
  { sizes }: DeviceNetwork,
  { sequences, rows }: DeviceBatch,
  { first, steps }: Segment,
  directions: readonly Direction[],
): Texture {
  const columns = paddedSize(Math.ceil(steps / 4));
  const values = new Float32Array(directions.length * rows * 4 * columns).fill(-1);
  directions.forEach((direction, half) => {
    const forward = direction === "forward";
    sequences.forEach((ids, row) => {
      const at = (half * rows + row) * 4 * columns;
      for (let time = 0; time < steps; time++) {
        const id = ids[first + (forward ? time : steps - 1 - time)];
        if (id !== undefined) values[at + time] = forward ? id : sizes.inputs + id;
      }
    });
  });
  return upload({ rows: directions.length * rows, columns }, values);
}

/** Up to eight states side by side. */
const joinBlock = (states: readonly Texture[]): Texture =>
  join(states, sizeOf(states[0]!), STEPS_ACROSS, sizeOf(states[0]!).rows);

/** All blocks below each other, eight at a time, then eight of those, and so on. `rows` are those of a step. */
function joinBlocks(blocks: readonly Texture[], rows: number): Texture {
  if (blocks.length === 1) return blocks[0]!;
  const joined: Texture[] = [];
  for (let at = 0; at < blocks.length; at += MOST_JOINED) {
    const parts = blocks.slice(at, at + MOST_JOINED);
    const tile = sizeOf(parts[0]!);
    const filled = (parts.length - 1) * tile.rows + sizeOf(parts[parts.length - 1]!).rows;
    joined.push(join(parts, tile, 1, rows * paddedSize(filled / rows)));
    dispose(parts);
  }
  return joinBlocks(joined, rows);
}

/** What the signals need, from the joined states. */
function resultsOf(
  { sizes, texels, weights }: DeviceNetwork,
  { rows }: DeviceBatch,
  { steps }: Segment,
  states: Texture,
  symbols: Texture,
  signals: readonly Signal[],
): SegmentResults {
  const { pairs, hiddenQuads: quads, outputQuads } = texels;
  const asks = (...wanted: readonly Signal[]): boolean => wanted.some((signal) => signals.includes(signal));
  const sizeFor = (stepRows: number, width: number) => ({
    rows: stepRows * paddedSize(blocksFor(steps)),
    columns: STEPS_ACROSS * width,
  });
  const { inputRows, recurrent } = weights;
  const gates = () =>
    draw(
      GATES,
      sizeFor(2 * rows, 2 * pairs),
      { states, symbols, inputRows, recurrent },
      { steps, rows: 2 * rows, pairs, inputs: sizes.inputs },
    );
  const hidden = () =>
    draw(
      HIDDEN,
      sizeFor(rows, quads),
      { states, weights: weights.hidden },
      { steps, sequences: rows, pairs, quads },
    );
  const scores = (from: Texture) =>
    draw(
      SCORES,
      sizeFor(rows, outputQuads),
      { hidden: from, symbols, weights: weights.output },
      { steps, sequences: rows, quads, outputQuads, inputs: sizes.inputs },
    );
  const layer = asks("hidden", "output") ? hidden() : undefined;
  return {
    ...(asks("h", "c", "cPrev") ? { states } : {}),
    ...(asks("i", "f", "g", "o") ? { gates: gates() } : {}),
    ...(layer !== undefined && asks("hidden") ? { hidden: layer } : {}),
    ...(layer !== undefined && asks("output") ? { scores: scores(layer) } : {}),
  };
}
