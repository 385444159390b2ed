import type { AppState } from "../app-state";
import { lineAt } from "./lines-state";

/** Whether the network is at the newest text of the caret's line: what it answered before is gone in a moment. */
export function isBeingPredicted({
  network,
  stopped,
  lines,
  caret,
}: Pick<AppState, "network" | "stopped" | "lines" | "caret">): boolean {
  const line = lines[lineAt(lines, caret)];
  if (network.kind !== "ready" || stopped || line === undefined) return false;
  return line.text !== "" && line.shown?.text !== line.text;
}
