import { BLOCK_BYTES, blockProduct1, blockProduct4, copyBlock } from "./block-product";
import { multiplyAdd, sigmoid, tanh } from "./math";

/**
 * Four units of one row: gates from the block's sums (i, f, g, o of four units each), new cell into `state`, new output
 * into `h`. `at` is the place of the four units in every kept signal; a signal with address 0 is not kept.
 */
function updateUnits(
  sums: usize,
  state: usize,
  h: usize,
  at: usize,
  keptO: usize,
  keptC: usize,
  keptI: usize,
  keptG: usize,
  keptF: usize,
  keptCPrev: usize,
): void {
  const i = sigmoid(v128.load(sums));
  const f = sigmoid(v128.load(sums, 16));
  const g = tanh(v128.load(sums, 32));
  const o = sigmoid(v128.load(sums, 48));
  const before = v128.load(state);
  const c = multiplyAdd(f, before, f32x4.mul(i, g));
  v128.store(state, c);
  v128.store(h + at, f32x4.mul(o, tanh(c)));
  if (keptO) v128.store(keptO + at, o);
  if (keptC) v128.store(keptC + at, c);
  if (keptI) v128.store(keptI + at, i);
  if (keptG) v128.store(keptG + at, g);
  if (keptF) v128.store(keptF + at, f);
  if (keptCPrev) v128.store(keptCPrev + at, before);
}

/**
 * Steps of one LSTM direction for one or four rows. A block holds the four gates of four units.
 * - kernel [units / 4][units][16], table [symbols][units / 4][16] (input product with bias), symbols [steps][rows];
 * - h [1 + steps][rows][units], the first step being the state to start from; state [rows][units], updated in place;
 * - kept signals [steps][rows][units], or 0; sums is scratch for [4][16].
 */
export function runLstm(
  rows: usize,
  steps: usize,
  units: usize,
  kernel: usize,
  table: usize,
  symbols: usize,
  h: usize,
  state: usize,
  sums: usize,
  keptO: usize,
  keptC: usize,
  keptI: usize,
  keptG: usize,
  keptF: usize,
  keptCPrev: usize,
): void {
  const rowBytes = units << 2;
  const stepBytes = rows * rowBytes;
  const tableBytes = (units >> 2) * BLOCK_BYTES;
  const blockBytes = units * BLOCK_BYTES;
  let at: usize = 0;
  for (let step: usize = 0; step < steps; step++) {
    const previous = h + at;
    const next = previous + stepBytes;
    let weights = kernel;
    for (let unit: usize = 0; unit < rowBytes; unit += 16) {
      const start = table + (unit << 2);
      if (rows == 1) {
        const row = start + <usize>load<u8>(symbols) * tableBytes;
        blockProduct1(previous, weights, units, row, sums);
      } else {
        for (let row: usize = 0; row < 4; row++)
          copyBlock(start + <usize>load<u8>(symbols + row) * tableBytes, sums + row * BLOCK_BYTES);
        blockProduct4(previous, rowBytes, weights, units, sums);
      }
      for (let row: usize = 0; row < rows; row++) {
        const place = row * rowBytes + unit;
        updateUnits(
          sums + row * BLOCK_BYTES,
          state + place,
          next - at,
          at + place,
          keptO,
          keptC,
          keptI,
          keptG,
          keptF,
          keptCPrev,
        );
      }
      weights += blockBytes;
    }
    symbols += rows;
    at += stepBytes;
  }
}
