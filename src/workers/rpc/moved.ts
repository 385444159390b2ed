/** Values whose arrays move with a message. */
const marked = new WeakSet();

/** Marks something that a method gives away: all arrays in it move to the page instead of being copied. */
export function moved<Value extends object>(value: Value): Value {
  marked.add(value);
  return value;
}

/** Buffers of what was marked; none of anything else. */
export const movedBuffers = (value: unknown): ArrayBuffer[] =>
  typeof value === "object" && value !== null && marked.has(value) ? [...buffersIn(value, new Set())] : [];

/** The buffers of arrays, each once. */
export const buffersOf = (arrays: readonly ArrayBufferView[]): ArrayBuffer[] => [
  ...new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer)),
];

function buffersIn(value: unknown, found: Set<ArrayBuffer>): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) found.add(value.buffer as ArrayBuffer);
  else if (typeof value === "object" && value !== null)
    for (const part of Object.values(value)) buffersIn(part, found);
  return found;
}
