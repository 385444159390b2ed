import type { ProbeOrder } from "../../analysis/probe/rank-probe";
import type { Comparison } from "../../language/pattern/ready-probes";
import type { TextPattern } from "../../language/pattern/text-pattern";

/** Which text is probed: the typed one, the sample that comes with the page, or one that the user gives for this. */
export type ProbeWhere = "typed" | "sample" | "own";

/** Which signals are listed; "gates" are the three gates and the cell input, "cells" also the previous cell. */
export type ProbeKind = "all" | "cells" | "units" | "gates" | "hidden" | "output";

export type ProbeDirection = "both" | "forward" | "backward";

/** What to look for, where, and how the answer is listed. */
export interface ProbeSettings extends TextPattern {
  readonly compared: Comparison;
  readonly where: ProbeWhere;
  readonly order: ProbeOrder;
  readonly kind: ProbeKind;
  readonly direction: ProbeDirection;
}

/** As the command line has it: the letters as they are, compared with themselves elsewhere, in the sample text. */
export const DEFAULT_PROBE: ProbeSettings = {
  side: "latin",
  pattern: "",
  syntax: "plain",
  ignoreCase: false,
  compared: "same letters",
  where: "sample",
  order: "auc",
  kind: "all",
  direction: "both",
};
