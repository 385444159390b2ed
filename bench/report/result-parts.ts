import type { ContenderName } from "../contenders/names";
import type { FieldName } from "../measure/product";
import type { Place } from "../places";
import type { Summary } from "../statistics";

export interface ContenderResult {
  readonly name: ContenderName;
  readonly title: string;
  /** From nothing to ready. */
  readonly start?: Summary;
  /** The first 20 characters after that. */
  readonly firstPass?: Summary;
  /** Largest difference of a probability from the reference engine's. */
  readonly deviation: number;
}

export interface FigureResult {
  readonly contender: ContenderName;
  readonly summary?: Summary;
  readonly failure?: string;
}

export interface ProductResult {
  readonly field?: Summary;
  readonly firstLetter?: Summary;
  readonly bytes: number;
  readonly files: number;
  readonly keys: readonly KeyResult[];
}

/** Keys at one place: milliseconds since each key, but for `computing`. */
export interface KeyResult {
  readonly field: FieldName;
  readonly place: Place;
  readonly computing?: Summary;
  readonly toAnswer?: Summary;
  readonly toChange?: Summary;
  readonly toPaint?: Summary;
  readonly keys: number;
  /** Keys of which the browser's own event timing says that the next paint came later than 16 ms, in steps of 8. */
  readonly slowEvents: number;
}
