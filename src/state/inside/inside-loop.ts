import type { StoreApi } from "zustand/vanilla";
import { hasUnit } from "../../analysis/signal-layout";
import type { Atlas } from "../../analysis/atlas/read-atlas";
import type { NetworkTeam } from "../../workers/network/network-team";
import type { AppState } from "../app-state";
import type { Outputs } from "../typing/line-view";
import { failureOf } from "./failure-of";
import type { AtlasState, InsidePart } from "./inside-state";
import { pairName } from "../letter/pair";
import { inspectedLetter } from "../letter/inspected-letter";
import { lacksPair, shownPair, shownStatistics } from "./selectors";
import { unknownUnits, unknownUnitsNotice } from "../unit/unknown-units";

/** Opens the atlas of the model whose weights have that checksum. */
export type OpenAtlas = (weightsSha256: string) => Promise<Atlas>;

/** Brings what the views of the inside need: atlas, weights, the letter's signals. */
export interface InsideLoop {
  /** Reads once more what could not be read. */
  retry(): void;
  /** Asks for the drawing histograms of the letter whose place is given, or for all distances. */
  needDrawings(letter: number): void;
  needDistances(): void;
  /** Stops following the store. */
  dispose(): void;
}

/** Follows the store while somebody watches; writes `atlas`, `insideFailures`, `dense` and `inspection`. */
export function createInsideLoop(
  store: StoreApi<AppState>,
  client: Pick<NetworkTeam, "inspect" | "dense">,
  openAtlas: OpenAtlas,
  notify: (notice: string) => void,
): InsideLoop {
  const { getState: get, setState: set } = store;
  const { language } = get();
  const reading = new Set<InsidePart>();
  /** What could not be read waits here until somebody wants to try again. */
  const failed = new Map<InsidePart, () => Promise<void>>();

  const once = async (part: InsidePart, read: () => Promise<void>): Promise<void> => {
    if (reading.has(part) || failed.has(part)) return;
    reading.add(part);
    try {
      await read();
    } catch (error) {
      failed.set(part, read);
      set(({ insideFailures }) => ({ insideFailures: new Map(insideFailures).set(part, failureOf(error)) }));
    } finally {
      reading.delete(part);
    }
  };

  const changeAtlas = (change: (atlas: AtlasState) => Partial<AtlasState>): void => {
    set(({ atlas }) => (atlas === undefined ? {} : { atlas: { ...atlas, ...change(atlas) } }));
  };

  const readAtlas = (weightsSha256: string): Promise<void> =>
    once("atlas", async () => {
      const atlas = await openAtlas(weightsSha256);
      const first = await atlas.first();
      const { inside } = get();
      const { pinned, pair } = inside;
      // A link may ask for what only another network has.
      const isUnknown = pinned !== undefined && !hasUnit(atlas.layout, pinned);
      set({
        atlas: { atlas, first, tables: new Map(), drawings: new Map(), distances: undefined },
        inside: isUnknown ? { ...inside, pinned: undefined } : inside,
      });
      if (isUnknown) notify(unknownUnitsNotice([pinned]));
      if (pair !== undefined && lacksPair(shownStatistics(get()), pair))
        notify(
          `There are no statistics for ${pairName(pair, language)}: it needs at least ${atlas.index.fewestCases} cases for and against it.`,
        );
    });

  const readDense = (): Promise<void> =>
    once("dense", async () => {
      const dense = await client.dense();
      const unknown = unknownUnits({ ...get(), dense });
      set({ dense });
      if (unknown.length > 0) notify(unknownUnitsNotice(unknown));
    });

  /** The statistics of the shown pair's letter. */
  const readTable = (): void => {
    const { atlas } = get();
    const pair = shownPair(get());
    if (atlas === undefined || pair === undefined) return;
    const place = atlas.atlas.index.letters.findIndex(({ input }) => input === pair.input);
    if (place < 0 || atlas.tables.has(place)) return;
    void once(`table ${place}`, async () => {
      const table = await atlas.atlas.statistics(place);
      changeAtlas(({ tables }) => ({ tables: new Map(tables).set(place, table) }));
    });
  };

  let inspecting = false;
  /** What was inspected last. Refined outputs mean that the signals are exact now: they are asked for once more. */
  let last: { readonly outputs: Outputs; readonly position: number } | undefined;
  /** One request at a time, the newest letter next: fast typing skips those between. */
  const inspect = async (): Promise<void> => {
    if (inspecting) return;
    inspecting = true;
    try {
      for (;;) {
        const letter = inspectedLetter(get());
        const outputs = letter && get().lines[letter.line]?.shown?.outputs;
        if (letter === undefined || outputs === undefined) return;
        const { text, position } = letter;
        if (outputs === last?.outputs && position === last.position) return;
        last = { outputs, position };
        const values = await client.inspect(language.encode(text).ids, position);
        set({ inspection: { text, position, values } });
      }
    } catch {
      // The network's own state says what is wrong; the picture goes on without this letter.
      last = undefined;
    } finally {
      inspecting = false;
    }
  };

  const follow = (): void => {
    const { inside, network, model, atlas, dense, cells } = get();
    if (network.kind !== "ready" || model === undefined) return;
    // A painted text needs the network's sizes, wherever the page is scrolled to.
    if (dense === undefined && (inside.watched || cells.paint !== undefined)) void readDense();
    if (!inside.watched) return;
    if (atlas === undefined) void readAtlas(model.weightsSha256);
    readTable();
    void inspect();
  };

  const unsubscribe = store.subscribe((state, before) => {
    const changed =
      state.inside !== before.inside ||
      state.cells.paint !== before.cells.paint ||
      state.network.kind !== before.network.kind ||
      state.lines !== before.lines ||
      state.caret !== before.caret ||
      state.atlas !== before.atlas;
    if (changed) follow();
  });

  return {
    retry: () => {
      const again = [...failed];
      failed.clear();
      set({ insideFailures: new Map() });
      for (const [part, read] of again) void once(part, read);
    },
    needDrawings: (letter) => {
      const { atlas } = get();
      if (atlas === undefined || atlas.drawings.has(letter)) return;
      void once(`drawings ${letter}`, async () => {
        const table = await atlas.atlas.drawings(letter);
        changeAtlas(({ drawings }) => ({ drawings: new Map(drawings).set(letter, table) }));
      });
    },
    needDistances: () => {
      const { atlas } = get();
      if (atlas === undefined || atlas.distances !== undefined) return;
      void once("distances", async () => {
        const distances = await atlas.atlas.distances();
        changeAtlas(() => ({ distances }));
      });
    },
    dispose: unsubscribe,
  };
}
