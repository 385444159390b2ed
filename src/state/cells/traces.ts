import type { StoreApi } from "zustand/vanilla";
import type { SignalUnit } from "../../analysis/signal-layout";
import { signalCode } from "../../analysis/signal-name";
import type { NetworkTeam } from "../../workers/network/network-team";
import type { AppState } from "../app-state";
import { isBeingPredicted } from "../typing/is-being-predicted";
import { lineAt } from "../typing/lines-state";
import { LruCache } from "../shared/lru-cache";
import { memoized } from "../shared/memoized";
import { canTraceAgain, forgetTraceFailure, noteTraceFailure } from "./trace-failure";

/** Who wants traces; each has a wish of its own. */
export type TraceSource = "unit" | "cells" | "gates" | "paint";

/** What one can do about traces. */
export interface TraceActions {
  /** Replaces what a source wants to have traced; nothing is computed for an empty wish. */
  wantTraces(source: TraceSource, units: readonly SignalUnit[]): void;
}

export interface TraceLoop {
  want(source: TraceSource, units: readonly SignalUnit[]): void;
  /** Stops following the store. */
  dispose(): void;
}

/** Most characters of text that are traced: as much as the typing worker computes in about a second. */
export const TRACED_CHARACTERS = 20_000;

/** Characters of one request. Between two the newest text and the newest wishes get their turn. */
const CHARACTERS_PER_REQUEST = 2_048;

/** Values kept for lines that come back, 16 MB. */
const CACHED_VALUES = 4_000_000;

/** A unit's value at each position of a line of text; undefined while it has not been computed. */
export const traceOf = (
  { traces }: Pick<AppState, "traces">,
  unit: SignalUnit,
  lineText: string,
): Float32Array | undefined => traces.values.get(signalCode(unit))?.get(lineText);

/** The lines that are traced: the caret's and as many around it as the limit allows. */
export interface TracedLines {
  /** First and last line, inclusive; first > last if not even the caret's line is short enough. */
  readonly first: number;
  readonly last: number;
  /** Whether some of the text is left out. */
  readonly cut: boolean;
}

export function tracedLines({ lines, caret }: Pick<AppState, "lines" | "caret">): TracedLines {
  return lines.length === 0 ? NO_LINES : linesAround(lines, lineAt(lines, caret));
}

const NO_LINES: TracedLines = { first: 0, last: -1, cut: false };

const linesAround = memoized((lines: AppState["lines"], centre: number): TracedLines => {
  let left = TRACED_CHARACTERS - lines[centre]!.text.length;
  if (left < 0) return { first: centre, last: centre - 1, cut: true };
  let [first, last] = [centre, centre];
  const take = (line: number): boolean => {
    const length = lines[line]?.text.length ?? Infinity;
    if (length > left) return false;
    left -= length;
    return true;
  };
  for (let [up, down] = [true, true]; up || down;) {
    up &&= take(first - 1);
    if (up) first--;
    down &&= take(last + 1);
    if (down) last++;
  }
  return { first, last, cut: first > 0 || last < lines.length - 1 };
});

/** Follows the store while somebody watches, and writes `traces`: the caret's line first, one request at a time. */
export function createTraceLoop(store: StoreApi<AppState>, client: Pick<NetworkTeam, "trace">): TraceLoop {
  const { getState: get, setState: set, subscribe } = store;
  const { language } = get();
  const wishes = new Map<TraceSource, readonly SignalUnit[]>();
  const cache = new LruCache<Float32Array>(CACHED_VALUES, (key) => key.length);
  let running = false;

  /** What all sources want, each unit once. A painted text is in sight even when the inside of the network is not. */
  const wanted = (): readonly SignalUnit[] => {
    const { watched } = get().inside;
    const units = new Map<string, SignalUnit>();
    for (const [source, wish] of wishes)
      if (watched || source === "paint") for (const unit of wish) units.set(signalCode(unit), unit);
    return [...units.values()];
  };

  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    try {
      for (;;) {
        showKnown();
        // Its answer comes first: both would share a small machine's cores.
        if (isBeingPredicted(get())) return;
        const request = nextRequest(get(), wanted());
        if (request === undefined) return;
        await fetch(request);
        forgetTraceFailure(store);
      }
    } catch (error) {
      // The next change of the text tries again.
      noteTraceFailure(store, error);
    } finally {
      running = false;
    }
  };

  const fetch = async ({ texts, units }: TraceRequest): Promise<void> => {
    const sequences = texts.map((text) => language.encode(text).ids);
    const found = new Map<string, Float32Array>();
    await client.trace(sequences, units, {
      onLine: (line, values) => {
        const length = sequences[line]!.length;
        units.forEach((unit, row) => {
          const own = values.slice(row * length, (row + 1) * length);
          found.set(keyOf(signalCode(unit), texts[line]!), own);
        });
      },
    });
    for (const [key, values] of found) cache.set(key, values);
    show((key) => found.get(key));
  };

  const showKnown = (): void => {
    show((key) => cache.get(key));
  };

  /** Shows what `find` has and what is shown already, as far as it is still wanted. Nothing new changes nothing. */
  const show = (find: (key: string) => Float32Array | undefined): void => {
    const state = get();
    const texts = textsToTrace(state);
    let isNew = false;
    const values = new Map<string, ReadonlyMap<string, Float32Array>>();
    for (const unit of wanted()) {
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
    if (isNew) set({ traces: { values, revision: state.traces.revision + 1 } });
  };

  const follow = (): void => {
    if (get().network.kind === "ready" && wanted().length > 0) void run();
  };

  const unsubscribe = subscribe((state, before) => {
    const changed =
      state.lines !== before.lines ||
      state.caret !== before.caret ||
      state.inside.watched !== before.inside.watched ||
      state.network.kind !== before.network.kind ||
      canTraceAgain(state, before);
    if (changed) follow();
  });

  return {
    want: (source, units) => {
      wishes.set(source, units);
      follow();
    },
    dispose: unsubscribe,
  };
}

interface TraceRequest {
  readonly texts: readonly string[];
  readonly units: readonly SignalUnit[];
}

/** What to ask for next: the nearest line that lacks a unit, and others that lack the same. */
function nextRequest(state: AppState, units: readonly SignalUnit[]): TraceRequest | undefined {
  const lacks = (unit: SignalUnit, text: string): boolean => traceOf(state, unit, text) === undefined;
  const texts = textsToTrace(state);
  const nearest = texts.findIndex((text) => units.some((unit) => lacks(unit, text)));
  if (nearest < 0) return undefined;
  const missing = units.filter((unit) => lacks(unit, texts[nearest]!));
  const batch = [texts[nearest]!];
  let left = CHARACTERS_PER_REQUEST - batch[0]!.length;
  for (let k = nearest + 1; k < texts.length && left >= texts[k]!.length; k++) {
    const text = texts[k]!;
    if (!missing.every((unit) => lacks(unit, text))) continue;
    batch.push(text);
    left -= text.length;
  }
  return { texts: batch, units: missing };
}

/** Texts of the traced lines, each once, those nearest to the caret first. */
function textsToTrace(state: Pick<AppState, "lines" | "caret">): readonly string[] {
  const { first, last } = tracedLines(state);
  return state.lines.length === 0
    ? []
    : distinctTexts(state.lines, lineAt(state.lines, state.caret), first, last);
}

const distinctTexts = memoized(
  (lines: AppState["lines"], centre: number, first: number, last: number): readonly string[] => {
    const texts = new Set<string>();
    const reach = Math.max(centre - first, last - centre);
    for (let away = 0; away <= reach; away++)
      for (const line of [centre + away, centre - away])
        if (line >= first && line <= last && lines[line]!.text !== "") texts.add(lines[line]!.text);
    return [...texts];
  },
);

/** A code has no space. */
const keyOf = (code: string, text: string): string => `${code} ${text}`;
