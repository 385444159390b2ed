import type { StoreApi } from "zustand/vanilla";
import { hasUnit } from "../../analysis/signal-layout";
import type { Atlas, FirstView } from "../../analysis/atlas/read-atlas";
import type { NetworkTeam } from "../../workers/network/network-team";
import type { AppState } from "../app-state";
import { pairName } from "../letter/pair";
import { failureOf } from "../shared/failure";
import { onChange } from "../shared/on-change";
import { unknownUnits, unknownUnitsNotice } from "../unit/unknown-units";
import type { AtlasState, InsidePart } from "./inside-state";
import { lacksPair, shownStatistics } from "./selectors";
import { wantedParts } from "./wanted-parts";

/** Opens the atlas of the model whose weights have that checksum. */
export type OpenAtlas = (weightsSha256: string) => Promise<Atlas>;

export interface PartSources {
  readonly client: Pick<NetworkTeam, "dense">;
  readonly openAtlas: OpenAtlas;
  readonly notify: (notice: string) => void;
}

/** Waits so many milliseconds for the caret to stay at a letter before its histograms, a megabyte at most, are read. */
const HISTOGRAMS_AFTER = 300;

/** Reads what the panels that are near lack; writes `atlas`, `dense` and `insideFailures`. */
export function readParts(store: StoreApi<AppState>, sources: PartSources): void {
  const { getState: get, setState: set } = store;
  const reading = new Set<InsidePart>();
  const read = async (part: InsidePart): Promise<void> => {
    if (reading.has(part)) return;
    reading.add(part);
    try {
      await readPart(store, part, sources);
    } catch (error) {
      set(({ insideFailures }) => ({ insideFailures: new Map(insideFailures).set(part, failureOf(error)) }));
    } finally {
      reading.delete(part);
    }
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  onChange(store, wantedParts, () => {
    clearTimeout(timer);
    const parts = wantedParts(get());
    for (const part of parts) if (!isHistograms(part)) void read(part);
    if (parts.some(isHistograms))
      timer = setTimeout(() => {
        for (const part of wantedParts(get()).filter(isHistograms)) void read(part);
      }, HISTOGRAMS_AFTER);
  });
}

/** Reads a part and puts it into the state. */
async function readPart(
  store: StoreApi<AppState>,
  part: InsidePart,
  { client, openAtlas, notify }: PartSources,
): Promise<void> {
  const { getState: get, setState: set } = store;
  const { model, atlas } = get();
  if (part === "dense") {
    const dense = await client.dense();
    const unknown = unknownUnits({ ...get(), dense });
    set({ dense });
    if (unknown.length > 0) notify(unknownUnitsNotice(unknown));
  } else if (atlas !== undefined) await readFile(store, atlas.atlas, part);
  else if (model !== undefined) {
    const opened = await openAtlas(model.weightsSha256);
    showAtlas(store, opened, await opened.first(), notify);
  }
}

/** The atlas with its first view; says what of a link's or an earlier visit's it does not have. */
function showAtlas(
  { getState: get, setState: set }: StoreApi<AppState>,
  atlas: Atlas,
  first: FirstView,
  notify: (notice: string) => void,
): void {
  const { inside, language } = get();
  const { pinned, pair } = inside;
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
}

/** A file of the atlas that is there. */
async function readFile(
  { setState: set }: StoreApi<AppState>,
  atlas: Atlas,
  part: InsidePart,
): Promise<void> {
  const change = (changed: (before: AtlasState) => Partial<AtlasState>): void =>
    set(({ atlas: before }) => (before === undefined ? {} : { atlas: { ...before, ...changed(before) } }));
  const letter = Number(part.split(" ")[1]);
  if (part === "distances") {
    const distances = await atlas.distances();
    change(() => ({ distances }));
  } else if (isHistograms(part)) {
    const table = await atlas.drawings(letter);
    change(({ drawings }) => ({ drawings: new Map(drawings).set(letter, table) }));
  } else {
    const table = await atlas.statistics(letter);
    change(({ tables }) => ({ tables: new Map(tables).set(letter, table) }));
  }
}

const isHistograms = (part: InsidePart): boolean => part.startsWith("drawings");
