import { BLOCK_BYTES, blockProduct1, blockProduct4, copyBlock } from "./block-product";
import { exp, tanh } from "./math";

/**
 * y = start + x W for `rows` rows, four at a time. x rows lie `inputBytes` apart, y rows blocks * 64 bytes;
 * weights [blocks][inputs][16]. The start of a row is the bias, or with symbols (not 0) the row of its symbol in `starts`.
 */
function product(
  rows: usize,
  inputs: usize,
  inputBytes: usize,
  blocks: usize,
  x: usize,
  weights: usize,
  starts: usize,
  symbols: usize,
  y: usize,
  sums: usize,
): void {
  const outputBytes = blocks * BLOCK_BYTES;
  const blockBytes = inputs * BLOCK_BYTES;
  for (let first: usize = 0; first < rows; first += 4) {
    const count: usize = min<usize>(4, rows - first);
    const input = x + first * inputBytes;
    for (let block: usize = 0; block < blocks; block++) {
      const column = block * BLOCK_BYTES;
      for (let row: usize = 0; row < count; row++) {
        const symbol: usize = symbols ? <usize>load<u8>(symbols + first + row) : 0;
        copyBlock(starts + symbol * outputBytes + column, sums + row * BLOCK_BYTES);
      }
      const kernel = weights + block * blockBytes;
      if (count == 4) blockProduct4(input, inputBytes, kernel, inputs, sums);
      else
        for (let row: usize = 0; row < count; row++) {
          const own = sums + row * BLOCK_BYTES;
          blockProduct1(input + row * inputBytes, kernel, inputs, own, own);
        }
      for (let row: usize = 0; row < count; row++)
        copyBlock(sums + row * BLOCK_BYTES, y + (first + row) * outputBytes + column);
    }
  }
}

/** The hidden layer: tanh(x W + bias) for `rows` rows. */
export function runHidden(
  rows: usize,
  inputs: usize,
  blocks: usize,
  x: usize,
  weights: usize,
  bias: usize,
  y: usize,
  sums: usize,
): void {
  product(rows, inputs, inputs << 2, blocks, x, weights, bias, 0, y, sums);
  const end = y + rows * blocks * BLOCK_BYTES;
  for (let at = y; at < end; at += 16) v128.store(at, tanh(v128.load(at)));
}

/** The output layer: softmax(x W + the row of the input symbol) for `rows` rows; padded outputs start at -1e30. */
export function runOutput(
  rows: usize,
  inputs: usize,
  inputBytes: usize,
  blocks: usize,
  x: usize,
  weights: usize,
  table: usize,
  symbols: usize,
  y: usize,
  sums: usize,
): void {
  product(rows, inputs, inputBytes, blocks, x, weights, table, symbols, y, sums);
  const rowBytes = blocks * BLOCK_BYTES;
  for (let row: usize = 0; row < rows; row++) softmax(y + row * rowBytes, rowBytes);
}

function softmax(y: usize, bytes: usize): void {
  const end = y + bytes;
  let largest = v128.load(y);
  for (let at = y; at < end; at += 16) largest = f32x4.max(largest, v128.load(at));
  const highest = f32x4.splat(
    max(
      max(f32x4.extract_lane(largest, 0), f32x4.extract_lane(largest, 1)),
      max(f32x4.extract_lane(largest, 2), f32x4.extract_lane(largest, 3)),
    ),
  );
  let total = f32x4.splat(0);
  for (let at = y; at < end; at += 16) {
    const power = exp(f32x4.sub(v128.load(at), highest));
    v128.store(at, power);
    total = f32x4.add(total, power);
  }
  const sum =
    f32x4.extract_lane(total, 0) +
    f32x4.extract_lane(total, 1) +
    f32x4.extract_lane(total, 2) +
    f32x4.extract_lane(total, 3);
  const scale = f32x4.splat(1 / sum);
  for (let at = y; at < end; at += 16) v128.store(at, f32x4.mul(v128.load(at), scale));
}
