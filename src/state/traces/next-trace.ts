import type { SignalUnit } from "../../analysis/signal-layout";
import type { AppState } from "../app-state";
import { isBeingPredicted } from "../typing/is-being-predicted";
import { traceOf } from "./trace-state";
import { tracedTexts } from "./traced-lines";
import { wantedLayer, wantedTraces, type WantedLayer } from "./wanted-traces";

/** Some units along some lines. */
export interface LinesRequest {
  readonly texts: readonly string[];
  readonly units: readonly SignalUnit[];
}

/** One request, for lines or for a whole layer along one. */
export type TraceRequest = LinesRequest | { readonly layer: WantedLayer };

/** Characters of one request. Between two the newest text and the newest wishes get their turn. */
const CHARACTERS_PER_REQUEST = 2_048;

/** What to ask for next: the caret's line comes first, then the layer, then the lines around; undefined: nothing. */
export function nextTrace(state: AppState): TraceRequest | undefined {
  // Its answer comes first: both would share a small machine's cores.
  if (state.network.kind !== "ready" || isBeingPredicted(state)) return undefined;
  const units = wantedTraces(state);
  const texts = tracedTexts(state);
  const lacks = (unit: SignalUnit, text: string): boolean => traceOf(state, unit, text) === undefined;
  const nearest = texts.findIndex((text) => units.some((unit) => lacks(unit, text)));
  const layer = wantedLayer(state);
  if (layer !== undefined && nearest !== 0) return { layer };
  if (nearest < 0) return undefined;
  const missing = units.filter((unit) => lacks(unit, texts[nearest]!));
  const batch = [texts[nearest]!];
  let left = CHARACTERS_PER_REQUEST - batch[0]!.length;
  for (let k = nearest + 1; k < texts.length && left >= texts[k]!.length; k++) {
    const text = texts[k]!;
    // Others that lack the same.
    if (!missing.every((unit) => lacks(unit, text))) continue;
    batch.push(text);
    left -= text.length;
  }
  return { texts: batch, units: missing };
}
