import type { Signal } from "../../model/signals";

/** Newest layout of an atlas that this code reads. */
export const ATLAS_FORMAT = 2;

/** `index.json` of an atlas. README.md beside this file describes all files. */
export interface AtlasIndex {
  readonly format: number;
  readonly model: AtlasModel;
  readonly sample: AtlasSample;
  readonly romanization: {
    readonly rules: string;
    readonly sampler: string;
    readonly seed: number;
  };
  /** What computed it; another engine may differ in the last digits. */
  readonly engine: { readonly name: string; readonly kernels: string };
  /** Numbers of bins: of the distance, of the coarse distance, of drawings. */
  readonly bins: {
    readonly distance: number;
    readonly coarse: number;
    readonly drawing: number;
  };
  /** Fewest cases with and without the outcome for a pair to count. */
  readonly fewestCases: number;
  /** Signals in the order in which they are numbered, with their numbers of units. */
  readonly signals: readonly { readonly signal: Signal; readonly width: number }[];
  readonly letters: readonly AtlasLetter[];
  /** The pair whose statistics are in the first file: places in `letters` and in its `pairs`. */
  readonly firstPair: { readonly letter: number; readonly pair: number };
  readonly first: AtlasFile;
  readonly distances: AtlasFile;
}

/** The model that an atlas belongs to. */
export interface AtlasModel {
  readonly version: string;
  /** Of its weights file, lower-case hexadecimal. */
  readonly weightsSha256: string;
}

/** The text that was analysed. */
export interface AtlasSample {
  /** Kinds of text, in words. */
  readonly sources: string;
  readonly sentences: number;
  /** Of the native text. */
  readonly characters: number;
  /** Input symbols, after romanization. */
  readonly positions: number;
}

export interface AtlasLetter {
  /** Input symbol, and its index in the alphabet. */
  readonly letter: string;
  readonly input: number;
  readonly cases: number;
  /** Most frequent first. `cases` is the size of P; N has the letter's other cases. */
  readonly pairs: readonly { readonly symbol: string; readonly output: number; readonly cases: number }[];
  /** Cases with an outcome that is too rare for a pair. */
  readonly rest: number;
  readonly statistics: AtlasFile;
  readonly drawings: AtlasFile;
}

export interface AtlasFile {
  readonly name: string;
  /** Length and checksum of the file as it is stored, packed. */
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** Checks parsed JSON. Throws with the reason if it is no index that this code can use. */
export function parseAtlasIndex(json: unknown): AtlasIndex {
  const index = json as Partial<AtlasIndex> | null;
  if (typeof index !== "object" || index === null || typeof index.format !== "number")
    throw new Error("it is not the index of an atlas");
  if (index.format !== ATLAS_FORMAT)
    throw new Error(`it has format ${index.format}, this version of the page reads ${ATLAS_FORMAT}`);
  if (!Array.isArray(index.signals)) throw new Error('it lacks "signals"');
  if (!Array.isArray(index.letters)) throw new Error('it lacks "letters"');
  if (typeof index.model?.weightsSha256 !== "string")
    throw new Error('it lacks the model\'s "weightsSha256"');
  const letters = index.letters as readonly Partial<AtlasLetter>[];
  const files = [index.first, index.distances, ...letters.flatMap((l) => [l.statistics, l.drawings])];
  for (const file of files)
    if (typeof file?.name !== "string" || !Number.isInteger(file.bytes) || typeof file.sha256 !== "string")
      throw new Error("it lists a file without its name, length or checksum");
  if (letters[index.firstPair?.letter ?? -1]?.pairs?.[index.firstPair?.pair ?? -1] === undefined)
    throw new Error('its "firstPair" is none of its pairs');
  return index as AtlasIndex;
}
