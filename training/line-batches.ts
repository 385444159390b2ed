/** How much is gathered before it is worked on. */
export interface BatchLimits {
  readonly items: number;
  readonly characters: number;
}

/** What the engines digest well at a time, in memory and in speed. */
export const BATCH_LIMITS: BatchLimits = { items: 256, characters: 32_768 };

/** Splits items into consecutive groups within the limits; an item that is too large alone gets a group of its own. */
export function batched<T>(
  items: readonly T[],
  sizeOf: (item: T) => number,
  limits: BatchLimits = BATCH_LIMITS,
): T[][] {
  const groups: T[][] = [];
  let group: T[] = [];
  let characters = 0;
  for (const item of items) {
    const size = sizeOf(item);
    const full = group.length === limits.items || characters + size > limits.characters;
    if (full && group.length > 0) {
      groups.push(group);
      group = [];
      characters = 0;
    }
    group.push(item);
    characters += size;
  }
  if (group.length > 0) groups.push(group);
  return groups;
}
