/** Characters of a new leaf. */
export const LEAF = 16;

/** A leaf that grows beyond it is split. */
const LONGEST_LEAF = 2 * LEAF;

/** Cuts a stretch into pieces of leaf size; a short one stays whole. */
export function splitStretch(ids: Uint8Array): Uint8Array[] {
  if (ids.length === 0) return [];
  if (ids.length <= LONGEST_LEAF) return [ids.slice()];
  const count = Math.ceil(ids.length / LEAF);
  return Array.from({ length: count }, (_, k) =>
    ids.slice(Math.floor((k * ids.length) / count), Math.floor(((k + 1) * ids.length) / count)),
  );
}
