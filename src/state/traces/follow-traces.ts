import type { StoreApi } from "zustand/vanilla";
import type { SignalUnit } from "../../analysis/signal-layout";
import { signalCode } from "../../analysis/signal-name";
import type { Language } from "../../language/language";
import type { NetworkTeam } from "../../workers/network/network-team";
import type { AppState } from "../app-state";
import { failureOf, isAbort } from "../shared/failure";
import { LruCache } from "../shared/lru-cache";
import { newestOnly } from "../shared/newest-only";
import { onChange } from "../shared/on-change";
import { nextTrace, type LinesRequest, type TraceRequest } from "./next-trace";
import type { LayerTrace } from "./trace-state";
import { tracedTexts } from "./traced-lines";
import { wantedLayer, wantedTraces, type WantedLayer } from "./wanted-traces";

type Tracer = Pick<NetworkTeam, "trace">;

/** Values kept for lines that come back, 16 MB. */
const CACHED_VALUES = 4_000_000;

/** Writes `traces` and `layerTrace`, as they are wanted: the caret's line first, one request at a time. */
export function followTraces(store: StoreApi<AppState>, client: Tracer): void {
  const { getState: get, setState: set } = store;
  const cache = new LruCache<Float32Array>(CACHED_VALUES, (key) => key.length);
  const showKnown = (): void => {
    const traces = tracesWith(get(), (key) => cache.get(key));
    if (traces !== undefined) set({ traces });
  };
  const trace = newestOnly<TraceRequest>({
    next: () => {
      showKnown();
      return nextTrace(get());
    },
    work: async (request) => {
      if ("layer" in request) set({ layerTrace: await fetchLayer(request.layer, client, get().language) });
      else {
        const found = await fetchTraces(request, client, get().language);
        for (const [key, values] of found) cache.set(key, values);
      }
      noteFailure(store, undefined);
    },
    // The next change of the text tries again.
    failed: (error) => {
      if (!isAbort(error)) noteFailure(store, error);
    },
  });
  onChange(
    store,
    (state) => [
      state.network.kind,
      state.lines,
      state.caret,
      wantedTraces(state),
      wantedLayer(state),
      state.insideFailures.has("traces"),
    ],
    () => void trace.start(),
  );
}

/** Notes why values along the text could not be computed, or that they have come after all. */
function noteFailure({ getState: get, setState: set }: StoreApi<AppState>, error: unknown): void {
  const failures = new Map(get().insideFailures);
  if (error !== undefined) set({ insideFailures: failures.set("traces", failureOf(error)) });
  else if (failures.delete("traces")) set({ insideFailures: failures });
}

/** What `find` has and what is shown already, as far as it is still wanted; undefined if nothing is new. */
function tracesWith(
  state: AppState,
  find: (key: string) => Float32Array | undefined,
): AppState["traces"] | undefined {
  const texts = tracedTexts(state);
  let isNew = false;
  const values = new Map<string, ReadonlyMap<string, Float32Array>>();
  for (const unit of wantedTraces(state)) {
    const code = signalCode(unit);
    const shown = state.traces.values.get(code);
    const rows = new Map<string, Float32Array>();
    for (const text of texts) {
      const known = shown?.get(text);
      const row = known ?? find(keyOf(code, text));
      if (row === undefined) continue;
      rows.set(text, row);
      isNew ||= known === undefined;
    }
    values.set(code, rows);
  }
  return isNew ? { values, revision: state.traces.revision + 1 } : undefined;
}

async function fetchTraces(
  { texts, units }: LinesRequest,
  client: Tracer,
  language: Language,
): Promise<ReadonlyMap<string, Float32Array>> {
  const sequences = texts.map((text) => language.encode(text).ids);
  const found = new Map<string, Float32Array>();
  await client.trace(sequences, units, {
    onLine: (line, values) => {
      const { length } = sequences[line]!;
      units.forEach((unit, row) => {
        const own = values.slice(row * length, (row + 1) * length);
        found.set(keyOf(signalCode(unit), texts[line]!), own);
      });
    },
  });
  return found;
}

async function fetchLayer(wanted: WantedLayer, client: Tracer, language: Language): Promise<LayerTrace> {
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

/** A code has no space. */
const keyOf = (code: string, text: string): string => `${code} ${text}`;
