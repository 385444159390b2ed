import { signalCode } from "../../analysis/signal-name";
import type { HeatRow, HeatText } from "../../state/cells/cells-selectors";
import type { Row } from "../take-away/rows";
import { TakeAway } from "../take-away/TakeAway";
import { HEAT_ELEMENT_ID } from "./HeatMap";

interface CellsTakeAwayProps {
  readonly text: HeatText;
  readonly rows: readonly HeatRow[];
  readonly names: readonly string[];
}

/** The heat map as far as it is in sight as a picture, and all of its numbers. */
export function CellsTakeAway({ text, rows, names }: CellsTakeAwayProps) {
  return (
    <TakeAway
      name="cells"
      about={() => ({ rows: names.join(", ") })}
      picture={() => document.querySelector<HTMLCanvasElement>(`canvas#${HEAT_ELEMENT_ID}`)}
      rows={() => heatTable(text, rows)}
    />
  );
}

/** A row per character, a column per unit by its short name; empty where a value is still being computed. */
function heatTable(text: HeatText, rows: readonly HeatRow[]): Row[] {
  return text.lines.flatMap(({ characters, symbols }, line) =>
    characters.map((letter, position): Row => {
      const values = rows.map(({ unit, values: ofRow }) => {
        const value = ofRow[line]?.[position];
        return [signalCode(unit), Number.isNaN(value) ? undefined : value] as const;
      });
      return {
        line: text.first + line + 1,
        position: position + 1,
        letter,
        symbol: symbols[position],
        ...Object.fromEntries(values),
      };
    }),
  );
}
