/** A part of a long sequence to run, and the inner part of it whose results are kept. */
export interface Window {
  readonly start: number;
  readonly end: number;
  readonly keepFrom: number;
  readonly keepTo: number;
}

/**
 * Windows over a sequence of that length; the kept parts join to the whole. Each window sees `context` positions on either
 * side of its kept part, as far as there are any.
 */
export function overlappingWindows(length: number, kept: number, context: number): Window[] {
  const windows: Window[] = [];
  for (let from = 0; from < length; from += kept) {
    const to = Math.min(length, from + kept);
    windows.push({
      start: Math.max(0, from - context),
      end: Math.min(length, to + context),
      keepFrom: from,
      keepTo: to,
    });
  }
  return windows;
}
