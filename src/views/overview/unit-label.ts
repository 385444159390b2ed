import type { Language } from "../../language/language";
import { signalCode, signalName } from "../../analysis/signal-name";
import type { SignalUnit } from "../../analysis/signal-layout";

/** "backward unit 71 (h299)"; `cells` is the number of cells in each direction. */
export const unitLabel = (unit: SignalUnit, cells: number, { vocabulary }: Language): string =>
  `${signalName(unit, { cells }, vocabulary.outputs)} (${signalCode(unit)})`;
