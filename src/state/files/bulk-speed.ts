import type { AppState } from "../app-state";

/**
 * Characters that the engine for long texts converts in a second, as it was measured with one worker; undefined until then.
 * Several are faster, as far as they do not share cores.
 */
export function bulkSpeed({
  calibration,
  engines,
}: Pick<AppState, "calibration" | "engines">): number | undefined {
  if (typeof calibration !== "object") return undefined;
  const engine = engines.bulk === "auto" ? calibration.bulk : engines.bulk;
  return calibration.measured.find((one) => one.engine === engine)?.throughput;
}
