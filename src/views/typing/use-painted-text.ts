import { useMemo } from "react";
import { heatText, paintRow, type HeatRow } from "../../state/cells/cells-selectors";
import { useAppState } from "../store-context";

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
