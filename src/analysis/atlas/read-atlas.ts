import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { createSignalLayout, rangeOfSignal, type SignalLayout } from "../signal-layout";
import type { DrawingTable } from "../tables/drawing-table";
import type { LetterTable } from "../tables/letter-table";
import { parseAtlasIndex, type AtlasFile, type AtlasIndex, type AtlasLetter } from "./atlas-index";
import {
  DISTANCE_STATISTICS,
  drawingTableLength,
  letterTableLength,
  OVERVIEW_SIGNAL,
  OVERVIEW_STATISTICS,
  pairCodesLength,
  readDrawingTable,
  readLetterTable,
  readPairCodes,
  type PairCodes,
} from "./layout";
import { unpacked } from "./unpacked";

/** A file of the atlas is missing, cut off, altered or of another version; names the file and the reason. */
export class AtlasFileError extends Error {
  override readonly name = "AtlasFileError";
  constructor(
    readonly file: string,
    readonly reason: string,
  ) {
    super(`${file}: ${reason}`);
  }
}

/** What the first view needs. */
export interface FirstView {
  /** All statistics of the first pair; a table with this one pair. */
  readonly pair: LetterTable;
  /** The units of h for every pair. */
  readonly overview: PairCodes<(typeof OVERVIEW_STATISTICS)[number]>;
}

/** Reads a file of the atlas folder. Rejects if there is none. */
export type AtlasFileReader = (name: string) => Promise<Uint8Array>;

/** An atlas whose files are read when they are asked for. Every method rejects with AtlasFileError. */
export interface Atlas {
  readonly index: AtlasIndex;
  readonly layout: SignalLayout;
  first(): Promise<FirstView>;
  /** Statistics of a letter, named by its place in the index. */
  statistics(letter: number): Promise<LetterTable>;
  /** Drawing histograms of a letter, named by its place in the index. */
  drawings(letter: number): Promise<DrawingTable>;
  /** All pairs for all signals: what each signal has learned. */
  distances(): Promise<PairCodes<(typeof DISTANCE_STATISTICS)[number]>>;
}

/**
 * Opens an atlas: reads and checks its index. `weightsSha256` is the checksum of the weights that the page runs, from the
 * model's manifest. Rejects with AtlasFileError.
 */
export async function openAtlas(read: AtlasFileReader, weightsSha256: string): Promise<Atlas> {
  const index = parseIndex(await readBytes(read, "index.json"));
  if (index.model.weightsSha256 !== weightsSha256)
    throw new AtlasFileError(
      "index.json",
      `it was made for model ${index.model.version}, not for the one that is loaded; make the atlas anew`,
    );
  const layout = createSignalLayout(index.signals);
  const pairs = index.letters.reduce((sum, letter) => sum + letter.pairs.length, 0);
  const load = (file: AtlasFile, expected: number): Promise<Uint8Array> => readChecked(read, file, expected);
  return {
    index,
    layout,
    first: async () => {
      const { width } = rangeOfSignal(layout, OVERVIEW_SIGNAL);
      const at = letterTableLength(1, layout.count);
      const bytes = await load(index.first, at + pairCodesLength(OVERVIEW_STATISTICS.length, pairs, width));
      return {
        pair: readLetterTable(bytes, 1, layout.count),
        overview: readPairCodes(bytes, at, OVERVIEW_STATISTICS, pairs, width),
      };
    },
    statistics: async (place) => {
      const letter = letterAt(index, place);
      const bytes = await load(letter.statistics, letterTableLength(letter.pairs.length, layout.count));
      return readLetterTable(bytes, letter.pairs.length, layout.count);
    },
    drawings: async (place) => {
      const letter = letterAt(index, place);
      const outcomes = outcomesOf(letter).length;
      const bytes = await load(letter.drawings, drawingTableLength(outcomes, layout.count));
      return readDrawingTable(bytes, outcomes, layout.count);
    },
    distances: async () => {
      const length = pairCodesLength(DISTANCE_STATISTICS.length, pairs, layout.count);
      return readPairCodes(await load(index.distances, length), 0, DISTANCE_STATISTICS, pairs, layout.count);
    },
  };
}

/** Cases of each outcome in a letter's drawings: its pairs, then all others if there are any. */
export const outcomesOf = ({ pairs, rest }: AtlasLetter): number[] => [
  ...pairs.map(({ cases }) => cases),
  ...(rest > 0 ? [rest] : []),
];

function letterAt({ letters }: AtlasIndex, place: number): AtlasLetter {
  const letter = letters[place];
  if (letter === undefined)
    throw new RangeError(`the atlas has letters 0 to ${letters.length - 1}, not ${place}`);
  return letter;
}

function parseIndex(bytes: Uint8Array): AtlasIndex {
  try {
    return parseAtlasIndex(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch (error) {
    // A TypeError is the decoder's, about bytes that are no UTF-8.
    const damaged = error instanceof SyntaxError || error instanceof TypeError;
    throw new AtlasFileError("index.json", damaged ? "it is not valid JSON" : messageOf(error));
  }
}

/** Reads a file, checks it against the index and unpacks it; `expected` is the length that its contents need. */
async function readChecked(read: AtlasFileReader, file: AtlasFile, expected: number): Promise<Uint8Array> {
  const bytes = await readBytes(read, file.name);
  if (bytes.length !== file.bytes)
    throw new AtlasFileError(
      file.name,
      `it has ${bytes.length} bytes instead of ${file.bytes}; the download broke off or the file was changed`,
    );
  if (bytesToHex(sha256(bytes)) !== file.sha256)
    throw new AtlasFileError(file.name, "its checksum is wrong; the file was changed or damaged");
  const contents = await unpacked(bytes).catch(() => {
    throw new AtlasFileError(file.name, "it cannot be unpacked");
  });
  if (contents.length !== expected)
    throw new AtlasFileError(
      file.name,
      `it holds ${contents.length} bytes, but the pairs and signals of index.json need ${expected}`,
    );
  return contents;
}

async function readBytes(read: AtlasFileReader, name: string): Promise<Uint8Array> {
  try {
    return await read(name);
  } catch (error) {
    throw new AtlasFileError(name, messageOf(error));
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
