import { messageOf } from "../shared/failure";

/** Why a file could not be converted, in words for the user. */
export function failureWords(error: unknown): string {
  const name = error instanceof Error ? error.name : "";
  const known = BROWSER_ERRORS[name];
  if (known !== undefined) return known;
  const message = messageOf(error);
  return name === "WorkerError" ? `The network stopped: ${message}` : capitalized(message);
}

/** Browsers' errors of reading and writing files, by name. */
const BROWSER_ERRORS: Readonly<Record<string, string | undefined>> = {
  NotReadableError: "The file cannot be read any more: it was moved, changed or locked meanwhile.",
  NotFoundError: "The file is gone: it was moved, renamed or deleted meanwhile.",
  QuotaExceededError: "The result does not fit: the disk is full.",
  NotAllowedError: "The browser was not allowed to write the file.",
  NoModificationAllowedError: "The file to write is open in another program.",
  InvalidStateError: "The file to write was moved or deleted meanwhile.",
};

const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
