import type { Graph, GraphEdge, GraphNode, GraphRow } from "../../analysis/graph";
import { signalCode } from "../../analysis/signal-name";
import type { GraphShape, Signal } from "./graph-shape";

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

const kindOf = (signal: Signal): "output" | "hidden" | "lstm" =>
  signal === "output" || signal === "hidden" ? signal : "lstm";

function placeRow({ signal, forward, backward }: GraphRow, shape: GraphShape): PlacedRow {
  const kind = kindOf(signal);
  const { middle, middleGap, pitch, stagger, radius, outputRadius, names } = shape;
  const y = shape.y[signal];
  const step = pitch[kind];
  const place = (nodes: readonly GraphNode[], start: number): PlacedUnit[] =>
    nodes.map((node, k) => ({
      key: signalCode(node),
      node,
      x: start + k * step,
      y: y + (k % 2) * stagger[kind],
      radius: kind === "output" ? outputRadius : radius,
    }));
  const units =
    kind === "lstm"
      ? [
          ...place(forward, middle - middleGap - (forward.length - 1) * step),
          ...place(backward, middle + middleGap),
        ]
      : place(forward, rowStart(forward.length, kind, shape));
  if (kind === "hidden") {
    const last = rowStart(forward.length, kind, shape) + (forward.length - 1) * step;
    units.push({
      key: LETTER_KEY,
      node: undefined,
      x: last + shape.letterGap,
      y: y + stagger.hidden / 2,
      radius,
    });
  }
  return { signal, units, name: { x: names.x, y: y - names.above } };
}

/** Centred; in the narrow shape the hidden units leave room for the letter. */
function rowStart(units: number, kind: "output" | "hidden", { middle, pitch, name, letterGap }: GraphShape) {
  const start = middle - ((units - 1) * pitch[kind]) / 2;
  return kind === "hidden" && name === "narrow" ? start - letterGap / 2 : start;
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
