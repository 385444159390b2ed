/** Why something failed, in words for the user; `file` if a file is to blame. */
export interface FailureReason {
  readonly message: string;
  readonly file: string | undefined;
}

/** What an error says. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** An error in words, with the file to blame if it names one. */
export function failureOf(error: unknown): FailureReason {
  const file = error instanceof Error && "file" in error ? error.file : undefined;
  return { message: messageOf(error), file: typeof file === "string" ? file : undefined };
}

/** Whether something was only given up, for something newer or because the user wanted so. */
export const isAbort = (error: unknown): boolean => error instanceof Error && error.name === "AbortError";
