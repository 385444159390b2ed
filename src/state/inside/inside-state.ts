import type { Atlas, FirstView } from "../../analysis/atlas/read-atlas";
import type { SignalUnit } from "../../analysis/signal-layout";
import type { DrawingTable } from "../../analysis/tables/drawing-table";
import type { LetterTable } from "../../analysis/tables/letter-table";
import type { DenseLayers } from "../../workers/network/network-client";
import type { LetterRef } from "../letter/letter-ref";
import { INITIAL_CELLS, type Cells } from "../cells/cells-state";
import { NO_TRACES, type LayerTrace, type TraceState } from "../traces/trace-state";
import { INITIAL_OVERVIEW, type OverviewOptions } from "../overview/overview-options";
import type { Pair } from "../letter/pair";
import type { FailureReason } from "../shared/failure";
import type { Outputs } from "../typing/line-view";

/**
 * What the units of the graph are coloured by: their distance for the pair, or their activation at the
 * letter in question.
 */
export const GRAPH_COLOURS = ["distance", "activation"] as const;
export type GraphColours = (typeof GRAPH_COLOURS)[number];

/** Whose contributions the edges show: means over P or N, the difference of these, or those at the letter in question. */
export const EDGE_SETS = ["p", "n", "difference", "here"] as const;
export type EdgeSet = (typeof EDGE_SETS)[number];

/** What the user looks at inside the network. */
export interface InsideChoices {
  /** The pair that was chosen; undefined while the graph follows the letter at the caret. */
  readonly pair: Pair | undefined;
  /** The letter that was clicked; undefined: the one before the caret. */
  readonly letter: LetterRef | undefined;
  readonly colours: GraphColours;
  readonly edges: EdgeSet;
  readonly pinned: SignalUnit | undefined;
}

/** Panels that something is read or computed for, as soon as one is near the part of the page that is in sight. */
export type PanelName = "graph" | "unit" | "cells" | "layer" | "probe" | "overview";

/** Signals of one letter of the typed text. */
export interface Inspection {
  /** The line that was computed, what the network made of it then, and the position in it. */
  readonly text: string;
  readonly outputs: Outputs;
  readonly position: number;
  /** All signals one after the other, by number. */
  readonly values: Float32Array;
}

/** What has been read of the atlas. */
export interface AtlasState {
  readonly atlas: Atlas;
  readonly first: FirstView;
  /** By the letter's place in the index. */
  readonly tables: ReadonlyMap<number, LetterTable>;
  readonly drawings: ReadonlyMap<number, DrawingTable>;
  readonly distances: Awaited<ReturnType<Atlas["distances"]>> | undefined;
}

/**
 * What is read for the views of the inside: the index with the first view, weights, all distances, values along the text,
 * and files by the letter's place.
 */
export type InsidePart =
  "atlas" | "dense" | "distances" | "traces" | `table ${number}` | `drawings ${number}`;

/** The part of the page's state that the views of the inside of the network draw. */
export interface InsideParts {
  readonly inside: InsideChoices;
  /** The layer is near while it is open: it opens inside of the cells. */
  readonly near: ReadonlySet<PanelName>;
  readonly inspection: Inspection | undefined;
  readonly dense: DenseLayers | undefined;
  readonly atlas: AtlasState | undefined;
  /** Parts that could not be read. */
  readonly insideFailures: ReadonlyMap<InsidePart, FailureReason>;
  readonly traces: TraceState;
  readonly cells: Cells;
  readonly layerTrace: LayerTrace | undefined;
  readonly overview: OverviewOptions;
}

export const INITIAL_INSIDE: InsideParts = {
  inside: {
    pair: undefined,
    letter: undefined,
    colours: "distance",
    edges: "p",
    pinned: undefined,
  },
  near: new Set(),
  inspection: undefined,
  dense: undefined,
  atlas: undefined,
  insideFailures: new Map(),
  traces: NO_TRACES,
  cells: INITIAL_CELLS,
  layerTrace: undefined,
  overview: INITIAL_OVERVIEW,
};
