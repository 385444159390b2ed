import type { Language } from "../../language/language";
import type { EnginePreference } from "../../workers/network/network-client";
import type { AppState, EngineSettings } from "../app-state";
import { ENGINE_CHOICES } from "../network/engine-rows";
import { readCells, saveCells } from "../cells/cells-format";
import { formatOverview, parseOverview, type OverviewOptions } from "../overview/overview-options";
import type { TextStorage } from "../texts/page-storage";
import { formatProbe, parseProbe } from "../probe/probe-link";
import type { ProbeState } from "../probe/probe-state";
import { EARLIER_KEY, parseEarlier, parseSavedText, TEXT_KEY, validText } from "../texts/saved-texts";
import { joinHistories } from "../texts/text-history";

/** The settings as they are kept between visits. */
export type SavedSettings = Pick<AppState, "nativePunctuation" | "theme" | "engines" | "cells"> & {
  readonly probe?: Pick<ProbeState, "settings">;
  readonly overview?: OverviewOptions;
};

/** Everything that is kept between visits. */
export type SavedState = SavedSettings &
  Pick<AppState, "text" | "choices" | "pristine" | "changedAt" | "earlier">;

const KEY = "tyun/1";

/** What was saved on the last visit. Damaged or foreign entries are left out, never an error. */
export function readSaved(storage: Pick<TextStorage, "getItem">, language: Language): Partial<SavedState> {
  const item = (key: string): string | null => {
    try {
      return storage.getItem(key);
    } catch {
      return null;
    }
  };
  const settings = parseRecord(item(KEY));
  const saved = parseSavedText(item(TEXT_KEY), language);
  const earlier = parseEarlier(item(EARLIER_KEY), language);
  const old = oldTexts(settings, language);
  const all = joinHistories(earlier, old.earlier).earlier;
  return {
    ...validSettings(settings),
    ...(saved === undefined
      ? old.text
      : { text: saved.text, choices: saved.choices, pristine: saved.pristine, changedAt: saved.time }),
    ...(all.length === 0 ? {} : { earlier: all }),
  };
}

/** Saves the settings for the next visit; false: the browser's storage is full or forbidden. */
export function writeSettings(storage: Pick<TextStorage, "setItem">, state: SavedSettings): boolean {
  const { nativePunctuation, theme, engines, cells, probe, overview } = state;
  const formatted = {
    ...(probe && { probe: formatProbe({ ...probe, brushed: [] }) }),
    ...(overview && { overview: formatOverview(overview) }),
  };
  try {
    storage.setItem(
      KEY,
      JSON.stringify({ nativePunctuation, theme, engines, cells: saveCells(cells), ...formatted }),
    );
    return true;
  } catch {
    return false;
  }
}

/** Until texts had entries of their own they stood among the settings, with one earlier text. */
function oldTexts(
  settings: Record<string, unknown>,
  language: Language,
): {
  readonly text: Partial<SavedState>;
  readonly earlier: SavedState["earlier"];
} {
  const { pristine, replaced } = settings;
  const text = validText(settings, language);
  const earlier = validText(replaced, language);
  return {
    text: text === undefined ? {} : { ...text, pristine: pristine === true },
    earlier: earlier === undefined ? [] : [{ ...earlier, time: Date.now() }],
  };
}

function parseRecord(item: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(item ?? "{}");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function validSettings(saved: Record<string, unknown>): Partial<SavedSettings> {
  const { nativePunctuation, theme, engines, cells, probe, overview } = saved;
  const keptCells = readCells(cells);
  const valid = validEngines(engines);
  const probed = typeof probe === "string" ? parseProbe(probe) : undefined;
  const keptOverview = typeof overview === "string" ? parseOverview(overview) : undefined;
  return {
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
