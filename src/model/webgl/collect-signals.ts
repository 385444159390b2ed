import { signalWidth, type NetworkSizes, type Signal } from "../signals";
import { blocksFor, firstTexel } from "./layout";
import type { Region } from "./read-textures";
import type { DeviceBatch, DeviceNetwork, Segment, SegmentResults } from "./run-segment";

/** Values of the signals asked for, of one sequence: [length, width] each. */
export type Values = Partial<Record<Signal, Float32Array>>;

const RESULTS = ["states", "gates", "hidden", "scores"] as const;

/** Texel values of the results that were computed. */
type ResultValues = Readonly<Partial<Record<(typeof RESULTS)[number], Float32Array>>>;

/** Lane of each gate in its texel. */
const GATE_LANES = { i: 0, f: 1, g: 2, o: 3 } as const;

/** The parts of the results that hold values, in a fixed order. */
export function regionsOf(results: SegmentResults, { rows }: DeviceBatch, { steps }: Segment): Region[] {
  const heights = {
    states: 2 * rows * blocksFor(steps + 1),
    gates: 2 * rows * blocksFor(steps),
    hidden: rows * blocksFor(steps),
    scores: rows * blocksFor(steps),
  };
  return RESULTS.flatMap((name) => {
    const texture = results[name];
    return texture === undefined ? [] : [{ texture, rows: heights[name] }];
  });
}

/** Values read from `regionsOf(results)` by name. */
export function nameValues(results: SegmentResults, values: readonly Float32Array[]): ResultValues {
  const names = RESULTS.filter((name) => results[name] !== undefined);
  return Object.fromEntries(names.map((name, k) => [name, values[k]!]));
}

/** Copies what was read of a segment to its place in the signals of each sequence; `targets` in the order of the batch. */
export function collectSignals(
  { sizes, texels }: DeviceNetwork,
  batch: DeviceBatch,
  segment: Segment,
  read: ResultValues,
  targets: readonly Values[],
): void {
  batch.sequences.forEach((ids, row) => {
    const target = targets[row]!;
    const count = Math.min(segment.steps, ids.length - segment.first);
    for (let position = 0; position < count; position++) {
      const place: Place = {
        row,
        position,
        rows: batch.rows,
        steps: segment.steps,
        t: segment.first + position,
      };
      if (read.states) copyStates(read.states, texels.pairs, sizes, place, target);
      if (read.gates) copyGates(read.gates, 2 * texels.pairs, sizes, place, target);
      if (read.hidden) copyLayer(read.hidden, texels.hiddenQuads, "hidden", sizes, place, target);
      if (read.scores) copyLayer(read.scores, texels.outputQuads, "output", sizes, place, target);
    }
  });
}

/** A position of a sequence: `position` in its segment, `t` in the sequence. */
interface Place {
  readonly row: number;
  readonly position: number;
  readonly rows: number;
  readonly steps: number;
  readonly t: number;
}

/** First value of both directions' texels at one position, at the step that reads it or the one before. */
function stepStarts({ row, position, rows, steps }: Place, width: number, offset: number): readonly number[] {
  return [
    4 * firstTexel(position + offset, row, 2 * rows, width),
    4 * firstTexel(steps - 1 - position + offset, rows + row, 2 * rows, width),
  ];
}

/** States are numbered from the one before the first step on. */
function copyStates(
  states: Float32Array,
  pairs: number,
  { cells }: NetworkSizes,
  place: Place,
  target: Values,
): void {
  const copy = (values: Float32Array | undefined, offset: number, lane: number): void => {
    if (values === undefined) return;
    stepStarts(place, pairs, offset).forEach((start, direction) => {
      const to = (2 * place.t + direction) * cells;
      for (let unit = 0; unit < cells; unit++)
        values[to + unit] = states[start + 4 * (unit >> 1) + lane + (unit & 1)]!;
    });
  };
  copy(target.h, 1, 0);
  copy(target.c, 1, 2);
  copy(target.cPrev, 0, 2);
}

function copyGates(
  gates: Float32Array,
  units: number,
  { cells }: NetworkSizes,
  place: Place,
  target: Values,
): void {
  for (const gate of ["i", "f", "g", "o"] as const) {
    const values = target[gate];
    if (values === undefined) continue;
    stepStarts(place, units, 0).forEach((start, direction) => {
      const to = (2 * place.t + direction) * cells;
      for (let unit = 0; unit < cells; unit++)
        values[to + unit] = gates[start + 4 * unit + GATE_LANES[gate]]!;
    });
  }
}

function copyLayer(
  layer: Float32Array,
  quads: number,
  signal: "hidden" | "output",
  sizes: NetworkSizes,
  { row, position, rows, t }: Place,
  target: Values,
): void {
  const width = signalWidth(signal, sizes);
  const start = 4 * firstTexel(position, row, rows, quads);
  const values = layer.subarray(start, start + width);
  target[signal]!.set(signal === "output" ? softmax(values) : values, t * width);
}

/** Here rather than on the device: it would take two more programs. */
function softmax(scores: Float32Array): Float32Array {
  const highest = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}
