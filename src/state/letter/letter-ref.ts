/** A letter of the result: line index and first position in the line. */
export interface LetterRef {
  readonly line: number;
  readonly position: number;
}

/** For links: "0.4". */
export const formatLetter = ({ line, position }: LetterRef): string => `${line}.${position}`;

/** Reads what `formatLetter` wrote. */
export function parseLetter(text: string): LetterRef | undefined {
  const parts = /^(\d{1,7})\.(\d{1,7})$/.exec(text);
  return parts === null ? undefined : { line: Number(parts[1]), position: Number(parts[2]) };
}
