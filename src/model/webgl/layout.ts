/**
 * How activations lie in textures of RGBA texels, four values each. At each time step every sequence has a row of
 * texels; eight steps lie side by side and the next eight below them, so that long texts stay below the texture height
 * of every graphics card.
 */
export const STEPS_ACROSS = 8;

/** Blocks of eight steps that so many steps need. */
export const blocksFor = (steps: number): number => Math.ceil(steps / STEPS_ACROSS);

/** First texel of one row at one step, counted row by row; `rows` and `width` are texels of one step. */
export function firstTexel(step: number, row: number, rows: number, width: number): number {
  const block = Math.floor(step / STEPS_ACROSS);
  return ((block * rows + row) * STEPS_ACROSS + (step % STEPS_ACROSS)) * width;
}

/**
 * The next of 1, 2, 3, 4, 6, 8, 12, 16, ...: tfjs keeps unused textures for reuse by exact size, so that there should be few
 * sizes. At most half as much again as asked for.
 */
export function paddedSize(size: number): number {
  const power = 2 ** Math.ceil(Math.log2(size));
  return size <= 0.75 * power && power > 2 ? 0.75 * power : power;
}
