import { useEffect, useMemo } from "react";
import { heatText, paintRow, paintUnit, type HeatRow } from "../../state/cells/cells-selectors";
import { useActions, useAppState } from "../store-context";

/** The signal that colours the typed text. */
export interface PaintedText {
  readonly row: HeatRow;
  /** Line of the text that the row's first values are for. */
  readonly first: number;
}

/** The typed text's colours, if it is painted. */
export function usePaintedText(): PaintedText | undefined {
  const row = useAppState(paintRow);
  const first = useAppState((state) => (state.cells.paint === undefined ? 0 : heatText(state).first));
  return useMemo(() => row && { row, first }, [row, first]);
}

/** Asks for the values of the unit that the text is painted by. */
export function useWantedPaint(): void {
  const unit = useAppState(paintUnit);
  const { wantTraces } = useActions();
  useEffect(() => {
    wantTraces("paint", unit === undefined ? [] : [unit]);
  }, [unit, wantTraces]);
}
