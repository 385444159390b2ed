import { signalCode, signalName } from "../../analysis/signal-name";
import type { SignalUnit } from "../../analysis/signal-layout";
import { converter } from "../../state/converter";

/** "backward unit 71 (h299)"; `cells` is the number of cells in each direction. */
export const unitLabel = (unit: SignalUnit, cells: number): string =>
  `${signalName(unit, { cells }, converter.vocabulary.outputs)} (${signalCode(unit)})`;
