import { expect, test } from "vitest";
import type { Signal } from "../model/signals";
import { parseSignalName, signalCode, signalName } from "./signal-name";

const sizes = { inputs: 72, cells: 228, hidden: 228, outputs: 153 };
/** Some symbols of the shipped network, the last of them digits; the rest have names by number here. */
const outputs = ["_", "ա", "ծ", "ու", "Ու", "a", " ", "4", "6"];

const widths: Readonly<Record<Signal, number>> = {
  output: sizes.outputs,
  hidden: sizes.hidden,
  ...Object.fromEntries(["h", "o", "c", "i", "g", "f", "cPrev"].map((signal) => [signal, 2 * sizes.cells])),
} as Record<Signal, number>;

test("a number counts within its LSTM in a name, and through both in the short form", () => {
  const unit = { signal: "c", unit: 234 } as const;
  expect(signalName(unit, sizes)).toBe("backward cell 6");
  expect(signalCode(unit)).toBe("c234");
  expect(signalName({ signal: "o", unit: 17 }, sizes)).toBe("forward output gate 17");
  expect(signalName({ signal: "cPrev", unit: 228 }, sizes)).toBe("backward previous cell 0");
  expect(signalName({ signal: "h", unit: 227 }, sizes)).toBe("forward unit 227");
  expect(signalName({ signal: "hidden", unit: 31 }, sizes)).toBe("hidden 31");
});

test("an output is called by its symbol, or by its number if the symbols are not known", () => {
  const unit = { signal: "output", unit: outputs.indexOf("ծ") } as const;
  expect(signalName(unit, sizes, outputs)).toBe("output ծ");
  expect(signalName(unit, sizes)).toBe(`output ${unit.unit}`);
  expect(signalName({ signal: "output", unit: outputs.indexOf(" ") }, sizes, outputs)).toBe("output space");
});

test("every name and every short form leads back to its signal, and no two are equal", () => {
  const names = new Set<string>();
  for (const [signal, width] of Object.entries(widths) as [Signal, number][])
    for (let unit = 0; unit < width; unit++) {
      // "output 4" is the digit; the unit with that number has a symbol of its own.
      const name = signalName({ signal, unit }, sizes, outputs);
      names.add(name);
      expect(parseSignalName(name, sizes, outputs), name).toEqual({ signal, unit });
      expect(parseSignalName(signalCode({ signal, unit }), sizes, outputs)).toEqual({ signal, unit });
    }
  expect(names.size).toBe(3_573);
});

test("other ways to write a name are understood", () => {
  const cell = { signal: "c", unit: 234 };
  for (const text of ["c234", "C 234", "cell 234", "Backward cell #6", " backward c 6 ", "backward  cell 6"])
    expect(parseSignalName(text, sizes), text).toEqual(cell);
  expect(parseSignalName("cprev300", sizes)).toEqual({ signal: "cPrev", unit: 300 });
  expect(parseSignalName("output 45", sizes)).toEqual({ signal: "output", unit: 45 });
});

test("what is no name, or no unit of this network, gives undefined", () => {
  for (const text of [
    "",
    "x3",
    "cell",
    "c456",
    "backward cell 228",
    "forward hidden 3",
    "hidden228",
    "c-1",
    "c1.5",
  ])
    expect(parseSignalName(text, sizes, outputs), text).toBeUndefined();
});
