import type { Language } from "../../language/language";
import type { StoreApi } from "zustand/vanilla";
import type { SignalUnit } from "../../analysis/signal-layout";
import type { NetworkTeam } from "../../workers/network/network-team";
import type { AppState } from "../app-state";
import { isBeingPredicted } from "../typing/is-being-predicted";
import { lineAt } from "../typing/lines-state";
import type { LayerTrace } from "./trace-state";
import { canTraceAgain, forgetTraceFailure, noteTraceFailure } from "./trace-failure";

/**
 * Follows the store while somebody looks at the whole layer, and writes `layerTrace`: one request at a
 * time, the newest next.
 */
export function createLayerTraceLoop(
  store: StoreApi<AppState>,
  client: Pick<NetworkTeam, "trace">,
): () => void {
  const { getState: get, setState: set, subscribe } = store;
  const { language } = get();
  let running = false;
  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    try {
      for (let wanted = layerWanted(get()); wanted !== undefined; wanted = layerWanted(get())) {
        set({ layerTrace: await fetchLayer(wanted, client, language) });
        forgetTraceFailure(store);
      }
    } catch (error) {
      // The next change tries again.
      noteTraceFailure(store, error);
    } finally {
      running = false;
    }
  };
  return subscribe((state, before) => {
    const changed =
      state.lines !== before.lines ||
      state.caret !== before.caret ||
      state.cells !== before.cells ||
      state.dense !== before.dense ||
      state.inside.watched !== before.inside.watched ||
      state.network.kind !== before.network.kind ||
      canTraceAgain(state, before);
    if (changed) void run();
  });
}

type Wanted = Omit<LayerTrace, "values">;

/** What is to be computed next; undefined if nothing is wanted or what is wanted is there. */
function layerWanted(state: AppState): Wanted | undefined {
  const { cells, dense, network, inside, language, lines, layerTrace: known } = state;
  if (!cells.layerOpen || !inside.watched || network.kind !== "ready" || dense === undefined)
    return undefined;
  // Its answer comes first, as in traces.ts.
  if (isBeingPredicted(state)) return undefined;
  const index = lineAt(lines, state.caret);
  const text = lines[index]?.text ?? "";
  if (text === "") return undefined;
  const { signal, direction } = cells.layer;
  const same =
    known?.line === index && known.text === text && known.signal === signal && known.direction === direction;
  if (same) return undefined;
  const { sizes } = dense;
  const recurrent = signal !== "hidden";
  return {
    line: index,
    text,
    signal,
    direction,
    firstUnit: recurrent && direction === "backward" ? sizes.cells : 0,
    units: recurrent ? sizes.cells : sizes.hidden,
    length: language.encode(text).characters.length,
  };
}

async function fetchLayer(
  wanted: Wanted,
  client: Pick<NetworkTeam, "trace">,
  language: Language,
): Promise<LayerTrace> {
  const { text, signal, firstUnit, units: count } = wanted;
  const units = Array.from({ length: count }, (_, k): SignalUnit => ({ signal, unit: firstUnit + k }));
  let values = new Float32Array(0);
  await client.trace([language.encode(text).ids], units, {
    onLine: (_, row) => {
      values = row as Float32Array<ArrayBuffer>;
    },
  });
  return { ...wanted, values };
}
