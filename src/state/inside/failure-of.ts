import type { InsideFailure } from "./inside-state";

/** An error in words, with the file to blame if it names one. */
export function failureOf(error: unknown): InsideFailure {
  const message = error instanceof Error ? error.message : String(error);
  const file = error instanceof Error && "file" in error ? error.file : undefined;
  return { message, file: typeof file === "string" ? file : undefined };
}
