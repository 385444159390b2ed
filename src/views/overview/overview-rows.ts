import { signalCode } from "../../analysis/signal-name";
import { pairSymbols } from "../../state/letter/pair";
import type { Row } from "../take-away/rows";
import type { MapPicture } from "./draw-map";
import { unitLabel } from "./unit-label";

type Numbers = Pick<MapPicture, "language" | "cells" | "cellsPerDirection" | "rows" | "columns">;

/** The cells as a table, row by row as they are shown. */
export function overviewRows({ language, cells, cellsPerDirection, rows, columns }: Numbers): Row[] {
  const names = cells.units.map((unit) => ({
    unit: signalCode(unit),
    name: unitLabel(unit, cellsPerDirection, language),
  }));
  const table: Row[] = [];
  for (const pair of rows) {
    const { casesP, casesN, ...symbols } = cells.pairs[pair]!;
    const { letter, symbol } = pairSymbols(symbols, language);
    for (const column of columns) {
      const at = pair * columns.length + column;
      table.push({
        letter,
        outcome: symbol,
        casesP,
        casesN,
        ...names[column]!,
        distance: cells.distance[at]!,
        noise95: cells.noise[at]!,
        beyondChance: cells.beyond[at]!,
      });
    }
  }
  return table;
}
