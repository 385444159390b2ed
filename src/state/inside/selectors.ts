import type { Language } from "../../language/language";
import type { GraphUnits, PairSignals } from "../../analysis/graph-units";
import { selectGraphUnits } from "../../analysis/graph-units";
import { positionUnits, strongestUnit, type PositionActivations } from "../../analysis/position-units";
import { buildGraph, type Graph, type GraphKernels } from "../../analysis/graph";
import { difference } from "../../analysis/contributions";
import { rangeOfSignal, type SignalLayout } from "../../analysis/signal-layout";
import { statisticsOf } from "../../analysis/tables/letter-table";
import type { AppState } from "../app-state";
import { atlasStatistics, placeOfPair, textStatistics, type PairPlace, type Statistics } from "./statistics";
import type { EdgeSet, GraphColours } from "./inside-state";
import {
  inspectedLetter,
  lineInQuestion,
  type InspectedLetter,
  type LetterNeeds,
} from "../letter/inspected-letter";
import { memoized } from "../shared/memoized";
import type { Pair } from "../letter/pair";

const statisticsOfAtlas = memoized(atlasStatistics);
/** The object of a text grows; its revision says when to look again. */
const statisticsOfText = memoized((text: NonNullable<AppState["ownText"]>) =>
  text.kind !== "failed" && text.result !== undefined ? textStatistics(text.result) : undefined,
);

/** The statistics to show: those of the user's own text if there is one, else the atlas. */
export function shownStatistics({
  atlas,
  ownText,
}: Pick<AppState, "atlas" | "ownText">): Statistics | undefined {
  const own = ownText && statisticsOfText(ownText);
  return own ?? (atlas && statisticsOfAtlas(atlas));
}

/**
 * The pair that the views are about: the chosen one, else that of the letter in question, else the first of the
 * statistics. A chosen pair without statistics can only be shown at a letter of its kind. Undefined while the letter's
 * line is being predicted, so that the first pair does not flash up at every keystroke.
 */
export function shownPair(state: LetterNeeds & Pick<AppState, "atlas" | "ownText">): Pair | undefined {
  const { inside } = state;
  const statistics = shownStatistics(state);
  const letter = inspectedLetter(state);
  const { pair } = inside;
  if (pair !== undefined && (letter?.pair.input === pair.input || !lacksPair(statistics, pair))) return pair;
  if (letter !== undefined) return letter.pair;
  if (state.lines[lineInQuestion(state)]?.text) return undefined;
  return statistics && firstPair(statistics);
}

/** Whether statistics are there and do not have the pair. */
export const lacksPair = (statistics: Statistics | undefined, { input, output }: Pair): boolean =>
  statistics !== undefined && placeOfPair(statistics, input, output) === undefined;

const firstPair = memoized(({ firstPair: { letter: place, pair }, letters }: Statistics): Pair => {
  const letter = letters[place]!;
  return { input: letter.input, output: letter.pairs[pair]!.output };
});

/** Statistics of a pair over all signals. */
export interface PairStatistics extends PairSignals, PairPlace {
  readonly layout: SignalLayout;
}

/** Statistics of a pair; "missing" if it has too few cases, undefined while they have not been read. */
export function pairStatistics(
  statistics: Statistics,
  { input, output }: Pair,
): PairStatistics | "missing" | undefined {
  const place = placeOfPair(statistics, input, output);
  if (place === undefined) return "missing";
  const stands = statistics.pair(place.letter, place.pair);
  if (stands === undefined) return undefined;
  const letter = statistics.letters[place.letter]!;
  const casesP = letter.pairs[place.pair]!.cases;
  return signalsOfPair(statistics, stands.table, stands.pair, output, casesP, letter.cases - casesP);
}

const signalsOfPair = memoized(
  (
    { layout }: Statistics,
    table: PairPlace["table"],
    pair: number,
    output: number,
    casesP: number,
    casesN: number,
  ): PairStatistics => ({
    table,
    pair,
    layout,
    output,
    casesP,
    casesN,
    distances: statisticsOf(table, "distance", pair),
    meansP: statisticsOf(table, "meanP", pair),
    meansN: statisticsOf(table, "meanN", pair),
  }),
);

/** The graph as it is to be drawn. */
export interface GraphPicture {
  readonly pair: Pair;
  /** Whose alphabets the pair is of. */
  readonly language: Language;
  readonly layout: SignalLayout;
  readonly graph: Graph;
  /**
   * Undefined if the pair has too few cases for statistics: then the units are those that contribute
   * most at this letter.
   */
  readonly statistics: PairStatistics | undefined;
  /** What the units are really coloured by, and the values by number. */
  readonly colours: GraphColours;
  readonly values: ArrayLike<number>;
  /** Whose contributions the edges really are. */
  readonly edges: EdgeSet;
  /** All signals at the letter in question by number, if it is the pair's letter. */
  readonly here: Float32Array | undefined;
  /** The letter in question, if it is the pair's letter. */
  readonly letter: InspectedLetter | undefined;
}

type Needed = LetterNeeds & Pick<AppState, "atlas" | "ownText" | "dense" | "inspection">;

/**
 * The graph of the shown pair. Undefined while something for it has not been read. What belongs to a letter of the text is
 * left out if that letter is another one than the pair's.
 */
export function graphPicture(state: Needed): GraphPicture | undefined {
  const statistics = shownStatistics(state);
  const pair = shownPair(state);
  const { dense, inside } = state;
  if (statistics === undefined || pair === undefined || dense === undefined) return undefined;
  const found = pairStatistics(statistics, pair);
  if (found === undefined) return undefined;
  const letter = inspectedLetter(state);
  const here = valuesHere(state, pair);
  const isHere = letter?.pair.input === pair.input;
  const needsHere = found === "missing" || inside.colours === "activation" || inside.edges === "here";
  // While the newest letter is being computed; a letter of another kind has nothing to show here.
  if (here === undefined && needsHere && (isHere || found === "missing")) return undefined;
  const known = found === "missing" ? undefined : found;
  const { input, output } = pair;
  return pictureOf(
    input,
    output,
    statistics.layout,
    known,
    here,
    dense,
    inside.colours,
    inside.edges,
    here && letter,
    state.language,
  );
}

/** All signals at the letter in question; undefined if it is another letter than the pair's, or not computed yet. */
export function valuesHere(
  state: LetterNeeds & Pick<AppState, "inspection">,
  pair: Pair,
): Float32Array | undefined {
  const letter = inspectedLetter(state);
  const { inspection } = state;
  return letter?.pair.input === pair.input &&
    inspection?.text === letter.text &&
    inspection.position === letter.position
    ? inspection.values
    : undefined;
}

const pictureOf = memoized(
  (
    input: number,
    output: number,
    layout: SignalLayout,
    statistics: PairStatistics | undefined,
    here: Float32Array | undefined,
    dense: NonNullable<AppState["dense"]>,
    wantedColours: GraphColours,
    wantedEdges: EdgeSet,
    letter: InspectedLetter | undefined,
    language: Language,
  ): GraphPicture => {
    const kernels = kernelsOf(dense);
    const colours =
      statistics === undefined || (wantedColours === "activation" && here) ? "activation" : "distance";
    const edges = statistics === undefined ? "here" : wantedEdges === "here" && !here ? "p" : wantedEdges;
    const units =
      statistics === undefined ? unitsHere(layout, here!, kernels) : unitsOfPair(statistics, layout);
    const activations = edgeActivations(edges, statistics, here);
    const sources = {
      h: sliceOf(layout, activations, "h"),
      hidden: sliceOf(layout, activations, "hidden"),
      letter: edges === "difference" ? 0 : 1,
    };
    return {
      pair: { input, output },
      language,
      layout,
      graph: buildGraph(input, units, layout, sources, kernels),
      statistics,
      colours,
      values: colours === "activation" ? here! : statistics!.distances,
      edges,
      here,
      letter,
    };
  },
);

/** By the statistics, with the outcome first. */
const unitsOfPair = memoized((statistics: PairStatistics, layout: SignalLayout): GraphUnits =>
  selectGraphUnits(statistics, layout),
);

const unitsHere = (layout: SignalLayout, here: Float32Array, kernels: GraphKernels): GraphUnits =>
  positionUnits(layersAt(layout, here), kernels);

/** The unit of h that contributes most at the letter in question; undefined if that is not the pair's, or not computed yet. */
export function strongestHere(
  state: LetterNeeds & Pick<AppState, "inspection" | "dense">,
  layout: SignalLayout,
  pair: Pair,
): number | undefined {
  const here = valuesHere(state, pair);
  return here && state.dense && strongestAt(layout, here, kernelsOf(state.dense));
}

const strongestAt = memoized((layout: SignalLayout, here: Float32Array, kernels: GraphKernels): number =>
  strongestUnit(layersAt(layout, here), kernels),
);

const layersAt = (layout: SignalLayout, here: Float32Array): PositionActivations => ({
  output: sliceOf(layout, here, "output"),
  hidden: sliceOf(layout, here, "hidden"),
  h: sliceOf(layout, here, "h"),
});

/** What the contributions of an edge set are made of: all signals by number. */
export function edgeActivations(
  edges: EdgeSet,
  statistics: PairStatistics | undefined,
  here: Float32Array | undefined,
): Float32Array {
  if (edges === "here" || statistics === undefined) return here!;
  const [p, n] = [statistics.meansP as Float32Array, statistics.meansN as Float32Array];
  if (edges === "difference") return difference(p, n);
  return edges === "p" ? p : n;
}

/** The kernels of the dense layers. */
export const kernelsOf = memoized((dense: NonNullable<AppState["dense"]>): GraphKernels => ({
  hidden: { weights: dense.hidden, targets: dense.sizes.hidden },
  output: { weights: dense.output, targets: dense.sizes.outputs },
}));

function sliceOf(
  layout: SignalLayout,
  values: Float32Array,
  signal: "output" | "hidden" | "h",
): Float32Array {
  const { first, width } = rangeOfSignal(layout, signal);
  return values.subarray(first, first + width);
}
