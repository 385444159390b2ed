import { distance } from "fastest-levenshtein";
import type { ErrorCount } from "./error-count";

/** Levenshtein distance to the reference over the reference's length, both in UTF-16 units (an emoji is two). */
export function characterErrors(output: string, reference: string): ErrorCount {
  return { errors: distance(output, reference), total: reference.length };
}
