/** A text and probes for tests; the small network is that of the analysis. */
import { TEST_LINES } from "../analysis/test-sample";
import type { ProbeRequest } from "./select-cases";

/** The analysis' lines and a few that have the suffix, often enough for two halves. */
export const PROBE_LINES: readonly string[] = Array.from({ length: 6 }, () => [
  ...TEST_LINES,
  "Լռություն ու մթություն։",
  "Տարին երկար էր, տունը՝ փոքր։",
]).flat();

export const TYUN: ProbeRequest = {
  text: { kind: "native", lines: PROBE_LINES },
  probe: { side: "latin", pattern: "tyun", syntax: "plain", ignoreCase: true },
  compared: "same letters",
};
