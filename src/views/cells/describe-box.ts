import type { CellLine } from "../../state/inside/cells-selectors";

/** A value as the panel writes it: three decimals, with a real minus sign. */
export function formatValue(value: number): string {
  const rounded = value.toFixed(3);
  return (Number(rounded) === 0 ? "0.000" : rounded).replace("-", "−");
}

/** A character that can be seen: a space as ␣. */
export const visible = (character: string): string => (character === " " ? "␣" : character);

/** A letter with what the network made of it: "t → թ". */
export function describeLetter({ characters, symbols }: CellLine, position: number): string {
  const character = visible(characters[position]!);
  const symbol = symbols[position]!;
  return symbol === "" ? character : `${character} → ${visible(symbol)}`;
}
