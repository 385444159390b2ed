import type { Language } from "../../language/language";
import { parseSignalName, signalCode } from "../../analysis/signal-name";
import type { SignalUnit } from "../../analysis/signal-layout";
import type { LetterRef } from "../letter/letter-ref";
import { formatRows, parseRows } from "../cells/cells-format";
import { CELL_SCALES, MOST_ROWS, type CellScale } from "../cells/cells-state";
import { EDGE_SETS, GRAPH_COLOURS, type EdgeSet, type GraphColours } from "../inside/inside-state";
import { formatOverview, parseOverview, type OverviewOptions } from "../overview/overview-options";
import { formatPair, parsePair, type Pair } from "../letter/pair";
import { isWellFormed, packText, unpackText } from "./packed-text";
import { formatProbe, parseProbe, type LinkedProbe } from "../probe/probe-link";
import { lengthInLink } from "./whole-link";

/** What a link can reopen. */
export interface LinkedState {
  readonly text?: string;
  readonly pair?: Pair;
  /** A letter of the text. */
  readonly letter?: LetterRef;
  readonly colours?: GraphColours;
  readonly edges?: EdgeSet;
  /** Rows of the heat map. */
  readonly rows?: readonly SignalUnit[];
  /** What a colour of the heat map means. */
  readonly scale?: CellScale;
  /** The unit that paints the text. */
  readonly paint?: SignalUnit;
  /** Whether the network has such a unit is known only once its statistics are there. */
  readonly pinned?: SignalUnit;
  readonly probe?: LinkedProbe;
  readonly overview?: OverviewOptions;
}

/** How one part of the state stands in a link. */
interface LinkParameter {
  readonly name: string;
  /** Undefined: the link need not say it. */
  format(state: LinkedState, language: Language): string | undefined;
  /** Undefined: no value that this page could use. */
  parse(value: string, language: Language): LinkedState | undefined;
  /** What it should have been, in words that follow "is". */
  readonly expected: string;
  /** Parts of a value that are not used although others are; none if `parts` is empty. */
  leftOut?(value: string): readonly LeftOut[];
}

/** Parts of a value with the reason why they are not used, in words that follow the parameter's name. */
interface LeftOut {
  readonly reason: string;
  readonly parts: readonly string[];
}

/** A parameter for one part of the state. */
const parameter = <Key extends keyof LinkedState>(
  name: string,
  key: Key,
  format: (value: NonNullable<LinkedState[Key]>, language: Language) => string,
  parse: (value: string, language: Language) => LinkedState[Key] | undefined,
  expected: string,
): LinkParameter => ({
  name,
  format: (state, language) => {
    const value = state[key];
    return value === undefined ? undefined : format(value, language);
  },
  parse: (text, language) => {
    const value = parse(text, language);
    return value === undefined ? undefined : { [key]: value };
  },
  expected,
});

const same = <T>(value: T): T => value;

/** A text as it stands in a link: as it is, or packed where that is shorter. */
function linkedText({ text }: LinkedState): { readonly plain?: string; readonly packed?: string } {
  if (text === undefined) return {};
  const packed = packText(text);
  const saves = lengthInLink(packed) + PACKED_NAME.length - TEXT_NAME.length < lengthInLink(text);
  return saves || !isWellFormed(text) ? { packed } : { plain: text };
}

const TEXT_NAME = "text";
const PACKED_NAME = "packed";

const oneOf =
  <T extends string>(values: readonly T[]) =>
  (text: string): T | undefined =>
    values.find((value) => value === text);

/** The order is that of the link. A new part of the view needs a line here and one in open-link.ts. */
export const LINK_PARAMETERS: readonly LinkParameter[] = [
  {
    ...parameter(TEXT_NAME, "text", same, same, "a text"),
    format: (state) => linkedText(state).plain,
  },
  {
    ...parameter(PACKED_NAME, "text", same, unpackText, "a packed text that arrived whole"),
    format: (state) => linkedText(state).packed,
  },
  parameter("pair", "pair", formatPair, parseLinkedPair, "a letter and what it becomes, as “tծ”"),
  parameter("at", "letter", formatLetter, parseLetter, "a line and a position in it, as “0.4”"),
  parameter("unit", "pinned", signalCode, parseUnit, "a unit of the network, as “h99”"),
  parameter("colours", "colours", same, oneOf(GRAPH_COLOURS), `one of ${GRAPH_COLOURS.join(", ")}`),
  parameter("edges", "edges", same, oneOf(EDGE_SETS), `one of ${EDGE_SETS.join(", ")}`),
  {
    ...parameter("rows", "rows", formatRows, parseLinkedRows, "a list of units, as “c12,hidden7”"),
    leftOut: (value) => {
      const { unknown, beyond } = parseRows(value);
      return [
        { reason: "has parts that are no units", parts: unknown },
        { reason: `has more than ${MOST_ROWS} units; left out are`, parts: beyond },
      ];
    },
  },
  parameter("scale", "scale", same, oneOf(CELL_SCALES), `one of ${CELL_SCALES.join(", ")}`),
  parameter("paint", "paint", signalCode, parseUnit, "a unit of the network, as “c22”"),
  parameter("probe", "probe", formatProbe, parseProbe, "a probe, as “latin.plain.sample:tyun”"),
  parameter(
    "overview",
    "overview",
    formatOverview,
    parseOverview,
    "options as “all.strongest.cases.distance”",
  ),
];

/** As formatPair wrote it, spaces too, or by hand. */
function parseLinkedPair(value: string, language: Language): Pair | undefined {
  const [letter, ...rest] = Array.from(value);
  const { inputIndex, outputIndex } = language.vocabulary;
  const [input, output] = [inputIndex.get(letter ?? ""), outputIndex.get(rest.join(""))];
  return input === undefined || output === undefined ? parsePair(value, language) : { input, output };
}

function formatLetter({ line, position }: LetterRef): string {
  return `${line}.${position}`;
}

function parseLetter(value: string): LetterRef | undefined {
  const parts = /^(\d{1,7})\.(\d{1,7})$/.exec(value);
  return parts === null ? undefined : { line: Number(parts[1]), position: Number(parts[2]) };
}

/** Rows that name no unit are left out, unless all do. */
function parseLinkedRows(value: string): readonly SignalUnit[] | undefined {
  const { rows, unknown } = parseRows(value);
  return rows.length === 0 && unknown.length > 0 ? undefined : rows;
}

/** A link does not know how large the network is. */
const ANY_SIZE = { cells: Infinity, hidden: Infinity };

function parseUnit(value: string, { vocabulary }: Language): SignalUnit | undefined {
  return parseSignalName(value, { ...ANY_SIZE, outputs: vocabulary.outputs.length });
}
