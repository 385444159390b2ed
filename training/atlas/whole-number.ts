/** A whole number from the command line. Throws, naming the option. */
export function wholeNumber(option: string, text: string, least: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least)
    throw new Error(`${option} takes a whole number from ${least} on, not "${text}"`);
  return number;
}
