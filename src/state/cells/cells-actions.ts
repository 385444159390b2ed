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
export interface CellsActions {
  /** Adds a row at the end; false if it is there already or if there is no room for another. */
  addRow(unit: SignalUnit): boolean;
  removeRow(unit: SignalUnit): void;
  /** Moves a row to a place, counted without it. */
  moveRow(unit: SignalUnit, place: number): void;
  /** Puts other rows in place of all; undefined stands for those that a new visitor sees. */
  setRows(rows: readonly SignalUnit[] | undefined): void;
  setCellScale(scale: CellScale): void;
  setCellLayout(layout: CellLayout): void;
  /** Colours the typed text by a unit, or no longer. */
  paintText(unit: SignalUnit | undefined): void;
  /** Sees another layer as a whole, or in another order. */
  chooseLayer(choice: Partial<LayerChoice>): void;
  /** Puts the caret behind a letter and looks at that letter. */
  goToLetter(letter: LetterRef): void;
}

export function createCellsActions({ getState: get, setState: set }: StoreApi<AppState>): CellsActions {
  const change = (part: Partial<Cells>): void => {
    set(({ cells }) => ({ cells: { ...cells, ...part } }));
  };
  const rows = (): readonly SignalUnit[] => wantedRows(get());
  return {
    addRow: (unit) => {
      const before = rows();
      const after = withRow(before, unit);
      if (after !== before) change({ rows: after });
      return after !== before;
    },
    removeRow: (unit) => {
      change({ rows: withoutRow(rows(), unit) });
    },
    moveRow: (unit, place) => {
      change({ rows: movedRow(rows(), unit, place) });
    },
    setRows: (wanted) => {
      change({ rows: wanted && uniqueRows(wanted) });
    },
    setCellScale: (scale) => {
      change({ scale });
    },
    setCellLayout: (layout) => {
      change({ layout });
    },
    paintText: (unit) => {
      if (!sameUnit(unit, get().cells.paint)) change({ paint: unit });
    },
    chooseLayer: (choice) => {
      change({ layer: { ...get().cells.layer, ...choice } });
    },
    goToLetter: (letter) => {
      const line = get().lines[letter.line];
      if (line === undefined) return;
      set(({ inside }) => ({
        caret: offsetOf(line, letter.position + 1, get().language),
        inside: { ...inside, letter, pair: undefined },
      }));
    },
  };
}
