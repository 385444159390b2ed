/** Throws a RangeError for an input symbol that the network does not know: engines look symbols up without asking. */
export function checkSymbols(ids: Uint8Array, inputs: number): void {
  const wrong = ids.find((id) => id >= inputs);
  if (wrong !== undefined)
    throw new RangeError(`input symbol ${wrong}: the network knows 0 to ${inputs - 1}`);
}
