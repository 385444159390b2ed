import { activityOrder, similarityOrder } from "../../analysis/similarity-order";
import type { AppState } from "../app-state";
import type { LayerOrder } from "./cells-state";
import type { LayerTrace } from "../traces/trace-state";
import { isShare } from "./cells-selectors";
import { memoized } from "../shared/memoized";

/** A whole layer along a line, ready to be drawn. */
export interface LayerPicture {
  readonly trace: LayerTrace;
  /** Rows of the picture: places in the trace. */
  readonly order: readonly number[];
  /** Bound of the colours of each unit in the trace, on either side of zero; values beyond have the colour of the bound. */
  readonly bounds: Float32Array;
  /** All units have the same bound. */
  readonly shared: boolean;
  readonly signed: boolean;
}

/** Most values that are compared for an order; of longer lines every second or third character is enough. */
const COMPARED_VALUES = 120_000;

/** The layer that was computed last, in the order wanted; its units share a scale if the heat map's rows do. */
export function layerPicture({
  layerTrace,
  cells,
}: Pick<AppState, "layerTrace" | "cells">): LayerPicture | undefined {
  return layerTrace && pictureOf(layerTrace, cells.layer.order, cells.scale === "layer");
}

const pictureOf = memoized((trace: LayerTrace, order: LayerOrder, shared: boolean): LayerPicture => {
  const { signal, units, length, values } = trace;
  const signed = !isShare(signal);
  const bounds = new Float32Array(units).fill(signed ? boundOf(values) : 1);
  if (signed && !shared)
    for (let unit = 0; unit < units; unit++)
      bounds[unit] = boundOf(values.subarray(unit * length, (unit + 1) * length));
  return { trace, order: orderOf(trace, order), bounds, shared: shared || !signed, signed };
});

/** Most values that the bound is taken from. */
const BOUND_VALUES = 20_000;

/** What all but the strongest hundredth of the values stay below, with either sign; at least a little above 0. */
function boundOf(values: Float32Array): number {
  const step = Math.max(1, Math.ceil(values.length / BOUND_VALUES));
  const sizes = new Float32Array(Math.floor(values.length / step));
  for (let k = 0; k < sizes.length; k++) sizes[k] = Math.abs(values[k * step]!);
  sizes.sort();
  return Math.max(1e-6, sizes[Math.ceil(0.99 * sizes.length) - 1] ?? 0);
}

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
