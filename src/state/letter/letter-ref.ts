/** A letter of the result: line index and first position in the line. */
export interface LetterRef {
  readonly line: number;
  readonly position: number;
}
