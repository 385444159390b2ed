import type { EnginePreference } from "../workers/messages";
import type { AppState, EngineSettings } from "./app-state";
import { ENGINE_CHOICES } from "./engine-rows";
import { readCells, saveCells } from "./inside/cells-format";
import { formatOverview, parseOverview, type OverviewOptions } from "./inside/overview-options";
import type { Choice } from "./choices";
import { converter } from "./converter";
import { formatProbe, parseProbe } from "./probe/probe-link";
import type { ProbeState } from "./probe/probe-state";

/** Text, settings and choices as they are kept between visits. */
export type SavedState = Pick<
  AppState,
  "text" | "choices" | "replaced" | "pristine" | "nativePunctuation" | "theme" | "engines" | "cells"
> & { readonly probe?: Pick<ProbeState, "settings">; readonly overview?: OverviewOptions };

const KEY = "tyun/1";

/** Longest text kept between visits, in UTF-16 units; browsers give a page about five million. */
export const LONGEST_SAVED = 2_000_000;

/** What was saved on the last visit. Damaged or foreign entries are left out, never an error. */
export function readSaved(storage: Pick<Storage, "getItem">): Partial<SavedState> {
  try {
    const saved: unknown = JSON.parse(storage.getItem(KEY) ?? "{}");
    return typeof saved === "object" && saved !== null ? validParts(saved as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** What became of an attempt to save. */
export type Saving = "saved" | "too long" | "refused";

/** Saves for the next visit. "refused": the browser's storage is full or forbidden. */
export function writeSaved(storage: Pick<Storage, "setItem">, state: SavedState): Saving {
  const { text, choices, replaced, pristine, nativePunctuation, theme, engines, cells, probe, overview } =
    state;
  const fits = text.length + (replaced?.text.length ?? 0) <= LONGEST_SAVED;
  const kept = fits ? { text, choices, replaced, pristine } : {};
  const settings = {
    ...(probe && { probe: formatProbe({ ...probe, brushed: [] }) }),
    ...(overview && { overview: formatOverview(overview) }),
  };
  try {
    storage.setItem(
      KEY,
      JSON.stringify({ ...kept, nativePunctuation, theme, engines, cells: saveCells(cells), ...settings }),
    );
    return fits ? "saved" : "too long";
  } catch {
    return "refused";
  }
}

function validParts(saved: Record<string, unknown>): Partial<SavedState> {
  const { replaced, pristine, nativePunctuation, theme, engines, cells, probe, overview } = saved;
  const keptCells = readCells(cells);
  const valid = validEngines(engines);
  const probed = typeof probe === "string" ? parseProbe(probe) : undefined;
  const keptOverview = typeof overview === "string" ? parseOverview(overview) : undefined;
  const own = typeof replaced === "object" && replaced !== null ? validText(replaced) : undefined;
  return {
    ...validText(saved),
    ...(own === undefined ? {} : { replaced: own }),
    ...(typeof pristine === "boolean" ? { pristine } : {}),
    ...(typeof nativePunctuation === "boolean" ? { nativePunctuation } : {}),
    ...(theme === "system" || theme === "light" || theme === "dark" ? { theme } : {}),
    ...(valid === undefined ? {} : { engines: valid }),
    ...(keptCells === undefined ? {} : { cells: keptCells }),
    ...(probed === undefined ? {} : { probe: { settings: probed.settings } }),
    ...(keptOverview === undefined ? {} : { overview: keptOverview }),
  };
}

/** A name of an older version is as good as none. */
function validEngines(value: unknown): EngineSettings | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { live, bulk } = value as Record<string, unknown>;
  const known = (name: unknown): EnginePreference =>
    ENGINE_CHOICES.find((choice) => choice === name) ?? "auto";
  return { live: known(live), bulk: known(bulk) };
}

function validText(value: object): Pick<SavedState, "text" | "choices"> | undefined {
  const { text, choices } = value as Record<string, unknown>;
  if (typeof text !== "string") return undefined;
  const valid = Array.isArray(choices)
    ? choices.filter((choice): choice is Choice => isChoice(choice, text.length))
    : [];
  return { text, choices: valid };
}

/** A typed letter of a scholarly romanization is read as up to so many. */
const LONGEST_READING = 3;

function isChoice(value: unknown, textLength: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { offset, length, outputs } = value as Record<string, unknown>;
  return (
    isIndex(offset, textLength) &&
    isIndex(length, textLength - offset + 1) &&
    Array.isArray(outputs) &&
    outputs.length > 0 &&
    outputs.length <= LONGEST_READING * length &&
    outputs.every((output) => isIndex(output, converter.vocabulary.outputs.length))
  );
}

function isIndex(value: unknown, end: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < end;
}
