import { ModelFileError } from "../model/load-model";
import type { Failure } from "./messages";

/** An error in words for the user, with the model file to blame, if one is. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ModelFileError) return { message: error.reason, file: error.file };
  return { message: error instanceof Error ? error.message : String(error) };
}
