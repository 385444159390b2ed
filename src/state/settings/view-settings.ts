import type { SignalUnit } from "../../analysis/signal-layout";
import { signalCode } from "../../analysis/signal-name";
import { THEMES } from "../app-state";
import { CELL_LAYOUTS, CELL_SCALES } from "../cells/cells-state";
import { formatRows, parseRows, parseUnit } from "../cells/rows-format";
import type { Language } from "../../language/language";
import { EDGE_SETS, GRAPH_COLOURS } from "../inside/inside-state";
import { formatLetter, parseLetter } from "../letter/letter-ref";
import { formatPair, parsePair, type Pair } from "../letter/pair";
import { ENGINE_CHOICES } from "../network/engine-rows";
import { formatOverview, parseOverview } from "../overview/overview-options";
import { formatProbe, parseProbe } from "../probe/probe-link";
import { INITIAL_PROBE } from "../probe/probe-state";
import { linkedLetter, linkedPair, linkedProbe, unlessHere } from "./linked-values";
import { oneOf, part, type Format, type ViewSetting } from "./view-setting";

/** As formatPair wrote it, spaces too, or by hand. */
function parseLinkedPair(text: string, language: Language): Pair | undefined {
  const [letter = "", ...rest] = Array.from(text);
  const { vocabulary } = language;
  const input = vocabulary.inputIndex.get(letter);
  const output = vocabulary.outputIndex.get(rest.join(""));
  return input === undefined || output === undefined ? parsePair(text, language) : { input, output };
}

const unitAs = (example: string): Format<SignalUnit> => ({
  write: signalCode,
  read: parseUnit,
  expected: `a unit of the network, as “${example}”`,
});

const A_PROBE = "a probe, as “latin.plain.sample:tyun”";

const setting = <Value>(one: ViewSetting<Value>): ViewSetting<Value> => one;

/**
 * Everything about the view that links and later visits reopen, but for the text; the order is that of a link. Links,
 * what is kept and when it must be saved follow from it: besides its type, its initial value (the compiler asks for it) and an
 * action that changes it, a new setting needs an entry here, and in the test the values that it has.
 */
export const VIEW_SETTINGS = {
  pair: setting({
    link: "pair",
    ...part("inside", "pair"),
    get: linkedPair,
    write: formatPair,
    read: parseLinkedPair,
    expected: "a letter and what it becomes, as “tծ”",
  }),
  letter: setting({
    link: "at",
    ...part("inside", "letter"),
    get: linkedLetter,
    write: formatLetter,
    read: parseLetter,
    expected: "a line and a position in it, as “0.4”",
  }),
  pinned: setting({ link: "unit", ...part("inside", "pinned"), ...unitAs("h99") }),
  colours: setting({ link: "colours", ...unlessHere("colours"), ...oneOf(GRAPH_COLOURS) }),
  edges: setting({ link: "edges", ...unlessHere("edges"), ...oneOf(EDGE_SETS) }),
  rows: setting({
    link: "rows",
    kept: "cells.rows",
    ...part("cells", "rows"),
    write: formatRows,
    read: parseRows,
    expected: "a list of units, as “c12,hidden7”",
  }),
  scale: setting({ link: "scale", kept: "cells.scale", ...part("cells", "scale"), ...oneOf(CELL_SCALES) }),
  layout: setting({ kept: "cells.layout", ...part("cells", "layout"), ...oneOf(CELL_LAYOUTS) }),
  paint: setting({ link: "paint", kept: "cells.paint", ...part("cells", "paint"), ...unitAs("c22") }),
  probe: setting({
    link: "probe",
    get: linkedProbe,
    // Who opens a link without a probe keeps the settings of the own one.
    set: ({ probe }, linked) => ({
      probe:
        linked === undefined
          ? { ...probe, brushed: [], asked: false, outcome: undefined }
          : { ...INITIAL_PROBE, ...linked, asked: true },
    }),
    write: formatProbe,
    read: parseProbe,
    expected: A_PROBE,
  }),
  probeSettings: setting({
    kept: "probe",
    ...part("probe", "settings"),
    write: (settings) => formatProbe({ settings, brushed: [] }),
    read: (text) => parseProbe(text)?.settings,
    expected: A_PROBE,
  }),
  overview: setting({
    link: "overview",
    kept: "overview",
    get: ({ overview }) => overview,
    set: (_, overview) => ({ overview }),
    write: formatOverview,
    read: parseOverview,
    expected: "options as “all.strongest.cases.distance”",
  }),
  nativePunctuation: setting({
    kept: "nativePunctuation",
    get: ({ nativePunctuation }) => nativePunctuation,
    set: (_, nativePunctuation) => ({ nativePunctuation }),
    write: (on) => on,
    read: (text) => (text === "true" || text === "false" ? text === "true" : undefined),
    expected: "true or false",
  }),
  theme: setting({
    kept: "theme",
    get: ({ theme }) => theme,
    set: (_, theme) => ({ theme }),
    ...oneOf(THEMES),
  }),
  liveEngine: setting({ kept: "engines.live", ...part("engines", "live"), ...oneOf(ENGINE_CHOICES) }),
  bulkEngine: setting({ kept: "engines.bulk", ...part("engines", "bulk"), ...oneOf(ENGINE_CHOICES) }),
};

/** Values of settings, each by its key. */
export type ViewValues = {
  readonly [Key in keyof typeof VIEW_SETTINGS]?: (typeof VIEW_SETTINGS)[Key] extends ViewSetting<infer Value>
    ? Value
    : never;
};

const ENTRIES = Object.entries(VIEW_SETTINGS) as [keyof ViewValues, ViewSetting<unknown>][];

/** Whatever their values are. */
export const LINKED_SETTINGS = ENTRIES.flatMap(([key, { link, ...rest }]) =>
  link === undefined ? [] : [{ key, link, ...rest }],
);
export const KEPT_SETTINGS = ENTRIES.flatMap(([key, { kept, ...rest }]) =>
  kept === undefined ? [] : [{ key, kept, ...rest }],
);
