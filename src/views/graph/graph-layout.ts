import type { Graph, GraphEdge, GraphNode, GraphRow } from "../../analysis/graph";
import type { Signal } from "../../analysis/signal-layout";
import { signalCode } from "../../analysis/signal-name";
import type { GraphShape, RowKind } from "./graph-shape";

/** A unit, or the letter, in its place: centre and radius in units of the canvas. */
export interface PlacedUnit {
  /** The same for the same unit in every picture: it moves when the pair changes. */
  readonly key: string;
  /** Undefined for the typed letter, which the output layer reads beside the hidden units. */
  readonly node: GraphNode | undefined;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface PlacedRow {
  readonly signal: Signal;
  readonly units: readonly PlacedUnit[];
  /** Where its name begins. */
  readonly name: { readonly x: number; readonly y: number };
}

/** A contribution as a straight line from the lower unit to the higher one. */
export interface PlacedEdge {
  readonly from: string;
  readonly to: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  readonly contribution: number;
}

/** The picture as geometry; nothing here knows of colours or of the page. */
export interface GraphLayout {
  readonly shape: GraphShape;
  readonly rows: readonly PlacedRow[];
  /** Thin ones first, so that the strongest are drawn on top. */
  readonly edges: readonly PlacedEdge[];
  /** Edges left out because nobody would see them. */
  readonly unseen: number;
}

/** The key of the letter, which is no unit. */
export const LETTER_KEY = "letter";

/** Contributions smaller than this are left out: their lines would be a fifth of a pixel wide. */
export const SMALLEST_SEEN = 0.02;

/** Places units and contributions on the canvas of a shape. */
export function layoutGraph(graph: Graph, shape: GraphShape): GraphLayout {
  const rows = graph.rows.map((row) => placeRow(row, shape));
  const places = new Map(rows.flatMap(({ units }) => units.map((unit) => [unit.key, unit] as const)));
  const seen = graph.edges.filter(({ contribution }) => Math.abs(contribution) >= SMALLEST_SEEN);
  const edges = seen.map((edge) => placeEdge(edge, places, shape)).sort((a, b) => a.width - b.width);
  return { shape, rows, edges, unseen: graph.edges.length - seen.length };
}

/**
 * Edges that begin or end at each unit; those of a gate or cell are its unit's, through which it acts
 * on the layers above.
 */
export function edgesByUnit({ rows, edges }: GraphLayout): ReadonlyMap<string, readonly PlacedEdge[]> {
  const found = new Map<string, PlacedEdge[]>();
  for (const { units } of rows) for (const { key } of units) found.set(key, []);
  for (const edge of edges) {
    found.get(edge.from)!.push(edge);
    found.get(edge.to)!.push(edge);
  }
  for (const { units } of rows)
    for (const { key, node } of units) if (isInner(node)) found.set(key, found.get(`h${node.unit}`)!);
  return found;
}

/** The places of a unit's output, gates and cells, from the top to the bottom; empty if it is no LSTM's. */
export function columnOf({ rows }: GraphLayout, node: GraphNode | undefined): readonly PlacedUnit[] {
  if (node === undefined || kindOf(node.signal) !== "lstm") return [];
  return rows
    .filter(({ signal }) => kindOf(signal) === "lstm")
    .flatMap(({ units }) => units.filter((unit) => unit.node?.unit === node.unit));
}

/** A gate or a cell, without edges of its own. */
const isInner = (node: GraphNode | undefined): node is GraphNode =>
  node !== undefined && node.signal !== "h" && kindOf(node.signal) === "lstm";

const kindOf = (signal: Signal): RowKind => (signal === "output" || signal === "hidden" ? signal : "lstm");

function placeRow({ signal, forward, backward }: GraphRow, shape: GraphShape): PlacedRow {
  const kind = kindOf(signal);
  const { middle, middleGap, radius, outputRadius, names } = shape;
  const y = shape.y[signal];
  const { pitch, stagger } = spacing(forward.length, kind, shape);
  const length = (forward.length - 1) * pitch;
  const place = (nodes: readonly GraphNode[], start: number): PlacedUnit[] =>
    nodes.map((node, k) => ({
      key: signalCode(node),
      node,
      x: start + k * pitch,
      y: y + (k % 2) * stagger,
      radius: kind === "output" ? outputRadius : radius,
    }));
  const units =
    kind === "lstm"
      ? [...place(forward, middle - middleGap - length), ...place(backward, middle + middleGap)]
      : place(forward, middle - length / 2 - shiftOf(kind, shape));
  if (kind === "hidden")
    units.push({
      key: LETTER_KEY,
      node: undefined,
      x: middle + length / 2 - shiftOf(kind, shape) + shape.letterGap,
      y: y + stagger / 2,
      radius,
    });
  return { signal, units, name: { x: names.x, y: y - names.above } };
}

/** How far a row stands left of the middle: in the narrow shape the hidden units leave room for the letter. */
const shiftOf = (kind: RowKind, { name, letterGap }: GraphShape): number =>
  kind === "hidden" && name === "narrow" ? letterGap / 2 : 0;

/**
 * From unit to unit of a row, and how far every second one stands lower: as the shape says, closer where so many units
 * would not fit, and lower by as much as circles that are closer need.
 */
function spacing(
  units: number,
  kind: RowKind,
  shape: GraphShape,
): { readonly pitch: number; readonly stagger: number } {
  const { half, middleGap, radius, outputRadius, letterGap } = shape;
  const room = {
    output: 2 * (half - outputRadius),
    hidden: 2 * (half - radius - letterGap + shiftOf(kind, shape)),
    lstm: half - radius - middleGap,
  }[kind];
  const pitch = Math.min(shape.pitch[kind], room / Math.max(1, units - 1));
  const apart = 2 * radius + 1;
  const least = shape.stagger[kind];
  return { pitch, stagger: least === 0 ? 0 : Math.max(least, Math.sqrt(apart ** 2 - pitch ** 2)) };
}

function placeEdge(
  { from, to, contribution }: GraphEdge,
  places: ReadonlyMap<string, PlacedUnit>,
  { edgeWidth }: GraphShape,
): PlacedEdge {
  const low = places.get(from === "letter" ? LETTER_KEY : signalCode(from))!;
  const high = places.get(signalCode(to))!;
  return {
    from: low.key,
    to: high.key,
    x1: low.x,
    y1: low.y,
    x2: high.x,
    y2: high.y,
    width: Math.min(1, Math.abs(contribution)) * edgeWidth,
    contribution,
  };
}
