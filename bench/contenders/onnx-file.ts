import { concatBytes, concatFloats } from "../../src/model/concat";
import type { LstmWeights, NetworkWeights } from "../../src/model/weights";

/**
 * The network as an ONNX model (opset 14): x [length, 1, inputs] one-hot -> output [length, outputs]. Written by hand as
 * protocol buffers, field numbers from onnx.proto, because the format needs only these few messages.
 */
export function onnxFile(weights: NetworkWeights): Uint8Array {
  const { inputs, cells, hidden, outputs } = weights.sizes;
  const both = [weights.forward, weights.backward];
  const stack = (part: (lstm: LstmWeights) => Float32Array): Float32Array =>
    concatFloats(both.map((lstm) => part(lstm)));
  const initializers = [
    floats(
      "W",
      [2, 4 * cells, inputs],
      stack(({ kernel }) => gateRows(kernel, inputs, cells)),
    ),
    floats(
      "R",
      [2, 4 * cells, cells],
      stack(({ recurrentKernel }) => gateRows(recurrentKernel, cells, cells)),
    ),
    floats(
      "B",
      [2, 8 * cells],
      stack(({ bias }) => concatFloats([gateRows(bias, 1, cells), new Float32Array(4 * cells)])),
    ),
    floats("hiddenKernel", [2 * cells, hidden], weights.hidden.kernel),
    floats("hiddenBias", [hidden], weights.hidden.bias),
    floats("outputKernel", [hidden + inputs, outputs], weights.output.kernel),
    floats("outputBias", [outputs], weights.output.bias),
    integers("statesShape", [-1, 2 * cells]),
    integers("inputShape", [-1, inputs]),
  ];
  const nodes = [
    node("LSTM", ["x", "W", "R", "B"], "y", [
      number("hidden_size", cells),
      text("direction", "bidirectional"),
    ]),
    node("Transpose", ["y"], "byPosition", [list("perm", [0, 2, 1, 3])]),
    node("Reshape", ["byPosition", "statesShape"], "states"),
    node("Gemm", ["states", "hiddenKernel", "hiddenBias"], "hiddenSums"),
    node("Tanh", ["hiddenSums"], "hidden"),
    node("Reshape", ["x", "inputShape"], "symbols"),
    node("Concat", ["hidden", "symbols"], "joined", [number("axis", 1)]),
    node("Gemm", ["joined", "outputKernel", "outputBias"], "scores"),
    node("Softmax", ["scores"], "output", [number("axis", 1)]),
  ];
  const graph = concatBytes([
    ...nodes.map((bytes) => field(1, bytes)),
    field(2, utf8("tyun")),
    ...initializers.map((bytes) => field(5, bytes)),
    field(11, valueInfo("x", ["length", 1, inputs])),
    field(12, valueInfo("output", ["length", outputs])),
  ]);
  return concatBytes([integer(1, 8), field(7, graph), field(8, integer(2, 14))]);
}

/** [rows, 4 * cells] in gate order i, f, g, o -> [4 * cells, rows] in ONNX's order i, o, f, c. */
function gateRows(matrix: Float32Array, rows: number, cells: number): Float32Array {
  const result = new Float32Array(matrix.length);
  [0, 3, 1, 2].forEach((gate, place) => {
    for (let unit = 0; unit < cells; unit++)
      for (let row = 0; row < rows; row++)
        result[(place * cells + unit) * rows + row] = matrix[row * 4 * cells + gate * cells + unit]!;
  });
  return result;
}

const FLOAT = 1;
const INT64 = 7;

const floats = (name: string, shape: readonly number[], values: Float32Array): Uint8Array =>
  tensor(name, FLOAT, shape, new Uint8Array(values.buffer, values.byteOffset, values.byteLength));

const integers = (name: string, values: readonly number[]): Uint8Array =>
  tensor(name, INT64, [values.length], new Uint8Array(BigInt64Array.from(values.map(BigInt)).buffer));

const tensor = (name: string, type: number, shape: readonly number[], bytes: Uint8Array): Uint8Array =>
  concatBytes([
    ...shape.map((size) => integer(1, size)),
    integer(2, type),
    field(8, utf8(name)),
    field(9, bytes),
  ]);

const node = (
  operation: string,
  inputs: readonly string[],
  output: string,
  attributes: readonly Uint8Array[] = [],
): Uint8Array =>
  concatBytes([
    ...inputs.map((input) => field(1, utf8(input))),
    field(2, utf8(output)),
    field(4, utf8(operation)),
    ...attributes.map((bytes) => field(5, bytes)),
  ]);

const number = (name: string, value: number): Uint8Array =>
  concatBytes([field(1, utf8(name)), integer(3, value), integer(20, 2)]);

const text = (name: string, value: string): Uint8Array =>
  concatBytes([field(1, utf8(name)), field(4, utf8(value)), integer(20, 3)]);

const list = (name: string, values: readonly number[]): Uint8Array =>
  concatBytes([field(1, utf8(name)), ...values.map((value) => integer(8, value)), integer(20, 7)]);

function valueInfo(name: string, shape: readonly (number | string)[]): Uint8Array {
  const sizes = shape.map((size) =>
    field(1, typeof size === "number" ? integer(1, size) : field(2, utf8(size))),
  );
  const type = field(1, concatBytes([integer(1, FLOAT), field(2, concatBytes(sizes))]));
  return concatBytes([field(1, utf8(name)), field(2, type)]);
}

const field = (id: number, bytes: Uint8Array): Uint8Array =>
  concatBytes([varint(id * 8 + 2), varint(bytes.length), bytes]);

const integer = (id: number, value: number): Uint8Array => concatBytes([varint(id * 8), varint(value)]);

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Uint8Array.from([...bytes, rest]);
}

const utf8 = (value: string): Uint8Array => new TextEncoder().encode(value);
