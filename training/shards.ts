import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";

/** Positions gathered before each write; a write per sequence would take longer than romanizing. */
const BUFFER = 1 << 20;

/**
 * Writes aligned sequences as three flat files: `NAME.inputs.u8` and `NAME.outputs.u8` hold one byte per position, sequence
 * after sequence; `NAME.offsets.u32` (little endian) holds where each begins, and the total at its end.
 */
export class ShardWriter {
  readonly #inputs: number;
  readonly #outputs: number;
  readonly #offsets: number[] = [0];
  readonly #folder: string;
  readonly #name: string;
  readonly #pending = { inputs: new Uint8Array(BUFFER), outputs: new Uint8Array(BUFFER), length: 0 };
  #total = 0;

  constructor(folder: string, name: string) {
    this.#folder = folder;
    this.#name = name;
    this.#inputs = openSync(join(folder, `${name}.inputs.u8`), "w");
    this.#outputs = openSync(join(folder, `${name}.outputs.u8`), "w");
  }

  /** Appends one sequence; both arrays have the same length. */
  add(inputs: Uint8Array, outputs: Uint8Array): void {
    const pending = this.#pending;
    if (pending.length + inputs.length > BUFFER) this.#flush();
    if (inputs.length > BUFFER)
      throw new Error(`a sequence of ${inputs.length} positions is longer than ${BUFFER}; cut it first`);
    pending.inputs.set(inputs, pending.length);
    pending.outputs.set(outputs, pending.length);
    pending.length += inputs.length;
    this.#total += inputs.length;
    this.#offsets.push(this.#total);
  }

  get sequences(): number {
    return this.#offsets.length - 1;
  }

  get positions(): number {
    return this.#total;
  }

  close(): void {
    this.#flush();
    closeSync(this.#inputs);
    closeSync(this.#outputs);
    writeFileSync(join(this.#folder, `${this.#name}.offsets.u32`), Uint32Array.from(this.#offsets));
  }

  #flush(): void {
    const { inputs, outputs, length } = this.#pending;
    writeSync(this.#inputs, inputs, 0, length);
    writeSync(this.#outputs, outputs, 0, length);
    this.#pending.length = 0;
  }
}
