import { BLOCK_BYTES, blockProduct1, blockProduct4, blockProductPair, copyBlock } from "./block-product";
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

/** The gates' sums of one row, [units / 4][16]: start + h W. Blocks go in pairs, an odd one alone. */
function gateSums(h: usize, kernel: usize, units: usize, start: usize, sums: usize): void {
  const blockBytes = units * BLOCK_BYTES;
  const end = sums + (units >> 2) * BLOCK_BYTES;
  while (sums + BLOCK_BYTES < end) {
    blockProductPair(h, kernel, blockBytes, units, start, sums);
    kernel += blockBytes << 1;
    start += BLOCK_BYTES << 1;
    sums += BLOCK_BYTES << 1;
  }
  if (sums < end) blockProduct1(h, kernel, units, start, sums);
}

/** The same for four rows, whose symbols lie one after the other; sums [units / 4][4][16]. */
function gateSums4(
  h: usize,
  rowBytes: usize,
  kernel: usize,
  units: usize,
  table: usize,
  symbols: usize,
  sums: usize,
): void {
  const tableBytes = (units >> 2) * BLOCK_BYTES;
  for (let column: usize = 0; column < tableBytes; column += BLOCK_BYTES) {
    for (let row: usize = 0; row < 4; row++)
      copyBlock(table + <usize>load<u8>(symbols + row) * tableBytes + column, sums + row * BLOCK_BYTES);
    blockProduct4(h, rowBytes, kernel, units, sums);
    kernel += units * BLOCK_BYTES;
    sums += 4 * BLOCK_BYTES;
  }
}

/**
 * Steps of one LSTM direction for one or four rows. A block holds the four gates of four units.
 * - kernel [units / 4][units][16], table [symbols][units / 4][16] (input product with bias), symbols [steps][rows];
 * - h [1 + steps][rows][units], the first step being the state to start from; state [rows][units], updated in place;
 * - kept signals [steps][rows][units], or 0; sums is scratch for [units / 4][rows][16].
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
  let at: usize = 0;
  for (let step: usize = 0; step < steps; step++) {
    const previous = h + at;
    const next = previous + stepBytes;
    if (rows == 1) gateSums(previous, kernel, units, table + <usize>load<u8>(symbols) * tableBytes, sums);
    else gateSums4(previous, rowBytes, kernel, units, table, symbols, sums);
    // All sums first: updates are long chains of dependent operations, and in a loop of their own they overlap.
    let own = sums;
    for (let unit: usize = 0; unit < rowBytes; unit += 16) {
      for (let place = unit; place < stepBytes; place += rowBytes) {
        updateUnits(own, state + place, next - at, at + place, keptO, keptC, keptI, keptG, keptF, keptCPrev);
        own += BLOCK_BYTES;
      }
    }
    symbols += rows;
    at += stepBytes;
  }
}
