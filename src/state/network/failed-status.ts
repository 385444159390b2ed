import type { NetworkStatus } from "../app-state";

/** What the page says of a failed request; keeps the file to blame, if the error names one. */
export function failedStatus(error: unknown): NetworkStatus {
  const message = error instanceof Error ? error.message : String(error);
  const file =
    error instanceof Error && "file" in error && typeof error.file === "string" ? error.file : undefined;
  return { kind: "failed", message, file };
}
