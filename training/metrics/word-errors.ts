import type { ErrorCount } from "./error-count";

/** Words as white space separates them. */
export function splitWords(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}

/** Words to insert, delete or replace to get the reference, over the reference's number of words. */
export function wordErrors(output: string, reference: string): ErrorCount {
  const words = splitWords(reference);
  return { errors: sequenceDistance(splitWords(output), words), total: words.length };
}

/** Levenshtein distance of two sequences, compared by ===. */
export function sequenceDistance<T>(a: readonly T[], b: readonly T[]): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  a.forEach((item, i) => {
    const row = [i + 1];
    b.forEach((other, j) => {
      row.push(Math.min(above[j]! + (item === other ? 0 : 1), above[j + 1]! + 1, row[j]! + 1));
    });
    above = row;
  });
  return above[b.length]!;
}
