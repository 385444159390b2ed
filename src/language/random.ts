/** A source of numbers in [0, 1). */
export type Random = () => number;

/**
 * Seeded generator: mulberry32 by Tommy Ettinger (public domain), period 2^32.
 * Enough for drawing spellings; the same seed gives the same text on every machine.
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
