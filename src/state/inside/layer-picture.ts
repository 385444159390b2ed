import { activityOrder, similarityOrder } from "../../analysis/similarity-order";
import type { AppState } from "../app-state";
import type { LayerOrder } from "./cells-state";
import type { LayerTrace } from "./layer-trace";
import { isShare } from "./cells-selectors";
import { memoized } from "./memoized";

/** A whole layer along a line, ready to be drawn. */
export interface LayerPicture {
  readonly trace: LayerTrace;
  /** Rows of the picture: places in the trace. */
  readonly order: readonly number[];
  /** The strongest value of all, at least a little above 0. */
  readonly most: number;
  readonly signed: boolean;
}

/** Most values that are compared for an order; of longer lines every second or third character is enough. */
const COMPARED_VALUES = 120_000;

/** The layer that was computed last, in the order wanted. */
export function layerPicture({
  layerTrace,
  cells,
}: Pick<AppState, "layerTrace" | "cells">): LayerPicture | undefined {
  return layerTrace && pictureOf(layerTrace, cells.layer.order);
}

const pictureOf = memoized((trace: LayerTrace, order: LayerOrder): LayerPicture => {
  let most = 1e-6;
  for (const value of trace.values) most = Math.max(most, Math.abs(value));
  const signed = !isShare(trace.signal);
  return { trace, order: orderOf(trace, order), most: signed ? most : 1, signed };
});

function orderOf(trace: LayerTrace, order: LayerOrder): number[] {
  const { units } = trace;
  if (order === "index") return Array.from({ length: units }, (_, k) => k);
  const { values, length } = thinned(trace);
  return order === "activity" ? activityOrder(values, units, length) : similarityOrder(values, units, length);
}

/** Every n-th character, few enough to be compared with every other unit while somebody waits. */
function thinned({ values, units, length }: LayerTrace): Pick<LayerTrace, "values" | "length"> {
  const step = Math.ceil((units * length) / COMPARED_VALUES);
  if (step <= 1) return { values, length };
  const kept = Math.ceil(length / step);
  const thin = new Float32Array(units * kept);
  for (let unit = 0; unit < units; unit++)
    for (let k = 0; k < kept; k++) thin[unit * kept + k] = values[unit * length + k * step]!;
  return { values: thin, length: kept };
}
