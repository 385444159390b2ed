/** Compared as wholes, which is much faster than one by one. */
const CHUNK = 4_096;

/** UTF-16 units that two texts share at their beginnings, at most so many. */
export function commonHead(a: string, b: string, most = Math.min(a.length, b.length)): number {
  let head = 0;
  while (head + CHUNK <= most && a.slice(head, head + CHUNK) === b.slice(head, head + CHUNK)) head += CHUNK;
  while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  return head;
}

/** UTF-16 units that they share at their ends, at most so many. */
export function commonTail(a: string, b: string, most = Math.min(a.length, b.length)): number {
  let tail = 0;
  const chunkOf = (text: string): string => text.slice(text.length - tail - CHUNK, text.length - tail);
  while (tail + CHUNK <= most && chunkOf(a) === chunkOf(b)) tail += CHUNK;
  while (tail < most && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  return tail;
}
