import type { NetworkSizes, Signal } from "../model/signals";
import type { SignalUnit } from "./signal-layout";

/** How the values of an LSTM unit are called; `h` is what the unit gives to the layers above. */
export const LSTM_WORDS = {
  h: "unit",
  o: "output gate",
  c: "cell",
  i: "input gate",
  g: "cell input",
  f: "forget gate",
  cPrev: "previous cell",
} as const satisfies Partial<Record<Signal, string>>;

type LstmSignal = keyof typeof LSTM_WORDS;

const SPACE = "space";

/**
 * The name of a signal as people say it: "backward cell 6", "forward output gate 17", "hidden 31", "output ծ". As in the
 * article, a number counts within its LSTM; `signalCode` counts through both. With the output symbols the name of an
 * output is its symbol, else its number.
 */
export function signalName(
  { signal, unit }: SignalUnit,
  { cells }: Pick<NetworkSizes, "cells">,
  outputs: readonly string[] = [],
): string {
  if (signal === "hidden") return `hidden ${unit}`;
  if (signal === "output") {
    const symbol = outputs[unit];
    return `output ${symbol === " " ? SPACE : (symbol ?? unit)}`;
  }
  const direction = unit < cells ? "forward" : "backward";
  return `${direction} ${LSTM_WORDS[signal]} ${unit < cells ? unit : unit - cells}`;
}

/** The short form for links and tables, with the unit's number in its layer: "c234" is the backward LSTM's cell 6. */
export const signalCode = ({ signal, unit }: SignalUnit): string => `${signal}${unit}`;

const SIGNAL_OF_WORD: ReadonlyMap<string, Signal> = new Map<string, Signal>([
  ...(Object.entries(LSTM_WORDS) as [LstmSignal, string][]).flatMap(([signal, words]): [string, Signal][] => [
    [words, signal],
    [signal.toLowerCase(), signal],
  ]),
  ["hidden", "hidden"],
  ["output", "output"],
]);

/**
 * The signal that a name means, short or as people say it, with or without "#", in any case: "h17", "c234", "backward
 * cell 6", "hidden #31", "output ծ". Without a direction a number counts through both LSTMs. Undefined if it is no name, or
 * if the network has no such unit.
 */
export function parseSignalName(
  text: string,
  sizes: Omit<NetworkSizes, "inputs">,
  outputs: readonly string[] = [],
): SignalUnit | undefined {
  const symbol = /^output (.+)$/i.exec(text.trim())?.[1];
  const output = symbol === undefined ? -1 : outputs.indexOf(symbol.toLowerCase() === SPACE ? " " : symbol);
  if (output >= 0) return { signal: "output", unit: output };

  const name = /^(?:(forward|backward)\s+)?([a-z]+(?:\s+[a-z]+)?)\s*#?(\d{1,6})$/i.exec(text.trim());
  if (name === null) return undefined;
  const direction = name[1]?.toLowerCase();
  const signal = SIGNAL_OF_WORD.get(name[2]!.toLowerCase().replace(/\s+/, " "));
  const number = Number(name[3]);
  if (signal === undefined) return undefined;
  if (signal === "hidden" || signal === "output")
    return direction === undefined && number < sizes[widthName[signal]]
      ? { signal, unit: number }
      : undefined;
  const { cells } = sizes;
  const width = direction === undefined ? 2 * cells : cells;
  return number < width ? { signal, unit: direction === "backward" ? cells + number : number } : undefined;
}

const widthName = { hidden: "hidden", output: "outputs" } as const;
