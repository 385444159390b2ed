import { signalNumber, type SignalUnit } from "../../analysis/signal-layout";
import { graphUnitName, graphUnitRows, type GraphUnitRow } from "../../state/graph/graph-rows";
import type { GraphPicture } from "../../state/inside/selectors";
import { formatValue, inBrackets } from "../../state/shared/format-number";

/** A contribution with the name of the unit at its other end. */
export interface NamedContribution {
  readonly name: string;
  readonly contribution: number;
}

const MOST_NAMED = 4;

/**
 * The contributions of the picture that are largest in size, into a unit and out of it; a gate or cell
 * acts through its unit.
 */
export function strongestOf(
  picture: GraphPicture,
  asked: SignalUnit | "letter",
): { readonly into: readonly NamedContribution[]; readonly outOf: readonly NamedContribution[] } {
  const { edges } = picture.graph;
  const isDense = asked === "letter" || asked.signal === "output" || asked.signal === "hidden";
  const unit = isDense ? asked : { signal: "h" as const, unit: asked.unit };
  const name = (end: SignalUnit | "letter", contribution: number): NamedContribution => ({
    name: graphUnitName(picture, end),
    contribution,
  });
  return {
    into: largest(edges.filter(({ to }) => same(to, unit)).map((edge) => name(edge.from, edge.contribution))),
    outOf: largest(
      edges.filter(({ from }) => same(from, unit)).map((edge) => name(edge.to, edge.contribution)),
    ),
  };
}

/** The inner units of the picture with the largest distances; an output is what is to be explained. */
export function mostTelling(picture: GraphPicture): GraphUnitRow[] {
  return graphUnitRows(picture)
    .filter(({ signal, statistics }) => signal !== "output" && statistics !== undefined)
    .sort((a, b) => b.statistics!.distance - a.statistics!.distance)
    .slice(0, MOST_NAMED);
}

const largest = (edges: readonly NamedContribution[]): NamedContribution[] =>
  [...edges].sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution)).slice(0, MOST_NAMED);

const same = (a: SignalUnit | "letter", b: SignalUnit | "letter"): boolean =>
  a === b || (a !== "letter" && b !== "letter" && a.signal === b.signal && a.unit === b.unit);

/** How a cell or an LSTM output comes about at this letter, with numbers; undefined for others, or without a letter. */
export function cellArithmetic(
  { layout, here }: GraphPicture,
  { signal, unit }: SignalUnit,
): string | undefined {
  if (here === undefined) return undefined;
  const valueOf = (name: SignalUnit["signal"]): number => here[signalNumber(layout, { signal: name, unit })]!;
  const at = (name: SignalUnit["signal"]): string => inBrackets(valueOf(name), 2);
  if (signal === "c") return `= f · c_prev + i · g = ${at("f")} · ${at("cPrev")} + ${at("i")} · ${at("g")}`;
  if (signal === "h") return `= o · tanh(c) = ${at("o")} · tanh(${formatValue(valueOf("c"), 2)})`;
  return undefined;
}
