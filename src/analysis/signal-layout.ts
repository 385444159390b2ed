import type { Signal } from "../model/signals";

export type { Signal } from "../model/signals";

/** Where the units of a signal stand when those of all signals are numbered one after the other. */
export interface SignalRange {
  readonly signal: Signal;
  readonly first: number;
  readonly width: number;
}

/** All signals of a network, numbered one after the other. */
export interface SignalLayout {
  readonly ranges: readonly SignalRange[];
  /** How many there are. */
  readonly count: number;
}

/** One unit of a signal. */
export interface SignalUnit {
  readonly signal: Signal;
  readonly unit: number;
}

/** Numbers the units of signals, in the order given. */
export function createSignalLayout(
  signals: readonly { readonly signal: Signal; readonly width: number }[],
): SignalLayout {
  let count = 0;
  const ranges = signals.map(({ signal, width }) => {
    const range = { signal, first: count, width };
    count += width;
    return range;
  });
  return { ranges, count };
}

/** The range of a signal. Throws if the layout has none of that name. */
export function rangeOfSignal(layout: SignalLayout, signal: Signal): SignalRange {
  const range = layout.ranges.find((candidate) => candidate.signal === signal);
  if (range === undefined) throw new Error(`these statistics have no signal "${signal}"`);
  return range;
}

/** Whether the layout has such a unit. */
export const hasUnit = ({ ranges }: SignalLayout, { signal, unit }: SignalUnit): boolean =>
  ranges.some((range) => range.signal === signal && unit < range.width);

/** The number of a unit. Throws a RangeError if the signal has no such unit. */
export function signalNumber(layout: SignalLayout, { signal, unit }: SignalUnit): number {
  const { first, width } = rangeOfSignal(layout, signal);
  if (!Number.isInteger(unit) || unit < 0 || unit >= width)
    throw new RangeError(`"${signal}" has units 0 to ${width - 1}, not ${unit}`);
  return first + unit;
}

/** The unit with that number. Throws a RangeError if there is none. */
export function signalUnit(layout: SignalLayout, number: number): SignalUnit {
  const range = layout.ranges.find(({ first, width }) => number >= first && number < first + width);
  if (range === undefined || !Number.isInteger(number))
    throw new RangeError(`signals have numbers 0 to ${layout.count - 1}, not ${number}`);
  return { signal: range.signal, unit: number - range.first };
}
