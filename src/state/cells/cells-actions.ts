import type { StoreApi } from "zustand/vanilla";
import type { SignalUnit } from "../../analysis/signal-layout";
import type { AppState } from "../app-state";
import { wantedRows } from "./cells-selectors";
import type { LetterRef } from "../letter/letter-ref";
import { offsetOf } from "../typing/lines-state";
import {
  movedRow,
  sameUnit,
  uniqueRows,
  withoutRow,
  withRow,
  type CellLayout,
  type Cells,
  type CellScale,
  type LayerChoice,
} from "./cells-state";

/** What one can do with the heat map. */
export type CellsActions = ReturnType<typeof createCellsActions>;

export function createCellsActions({ getState: get, setState: set }: StoreApi<AppState>) {
  const change = (part: Partial<Cells>): void => set(({ cells }) => ({ cells: { ...cells, ...part } }));
  const rows = (): readonly SignalUnit[] => wantedRows(get());
  return {
    /** Adds a row at the end; false if it is there already or if there is no room for another. */
    addRow: (unit: SignalUnit): boolean => {
      const before = rows();
      const after = withRow(before, unit);
      if (after !== before) change({ rows: after });
      return after !== before;
    },
    removeRow: (unit: SignalUnit) => change({ rows: withoutRow(rows(), unit) }),
    /** Moves a row to a place, counted without it. */
    moveRow: (unit: SignalUnit, place: number) => change({ rows: movedRow(rows(), unit, place) }),
    /** Puts other rows in place of all; undefined stands for those that a new visitor sees. */
    setRows: (wanted: readonly SignalUnit[] | undefined) => change({ rows: wanted && uniqueRows(wanted) }),
    setCellScale: (scale: CellScale) => change({ scale }),
    setCellLayout: (layout: CellLayout) => change({ layout }),
    /** Colours the typed text by a unit, or no longer. */
    paintText: (unit: SignalUnit | undefined) => {
      if (!sameUnit(unit, get().cells.paint)) change({ paint: unit });
    },
    /** Sees another layer as a whole, or in another order. */
    chooseLayer: (choice: Partial<LayerChoice>) => change({ layer: { ...get().cells.layer, ...choice } }),
    /** Puts the caret behind a letter and looks at that letter. */
    goToLetter: (letter: LetterRef) => {
      const line = get().lines[letter.line];
      if (line === undefined) return;
      set(({ inside }) => ({
        caret: offsetOf(line, letter.position + 1, get().language),
        inside: { ...inside, letter, pair: undefined },
      }));
    },
  };
}
