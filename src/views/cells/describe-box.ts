import type { CellLine } from "../../state/cells/cells-selectors";
import { visibleSymbol } from "../../state/letter/pair";

/** A letter with what the network made of it: "t → թ". */
export function describeBox({ characters, symbols }: CellLine, position: number): string {
  const character = visibleSymbol(characters[position]!);
  const symbol = symbols[position]!;
  return symbol === "" ? character : `${character} → ${visibleSymbol(symbol)}`;
}
