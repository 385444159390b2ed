import type { AppState } from "../app-state";
import type { Language } from "../../language/language";
import { initialState } from "../initial-state";
import type { TextStorage } from "../texts/page-storage";
import {
  EARLIER_KEY,
  parseEarlier,
  parseJson,
  parseSavedText,
  TEXT_KEY,
  validText,
} from "../texts/saved-texts";
import { joinHistories } from "../texts/text-history";
import { written } from "./view-setting";
import { KEPT_SETTINGS } from "./view-settings";

const KEY = "tyun/1";

/** The parts of the state that were saved on the last visit. Damaged or foreign entries are left out, never an error. */
export function readSaved(storage: Pick<TextStorage, "getItem">, language: Language): Partial<AppState> {
  const item = (key: string): string | null => {
    try {
      return storage.getItem(key);
    } catch {
      return null;
    }
  };
  const settings = asRecord(parseJson(item(KEY)));
  // Until texts had entries of their own they stood among the settings, with one earlier text.
  const saved = parseSavedText(item(TEXT_KEY), language) ?? parseSavedText(item(KEY), language);
  const replaced = validText(settings["replaced"], language);
  const older = replaced === undefined ? [] : [{ ...replaced, time: Date.now() }];
  const { earlier } = joinHistories(parseEarlier(item(EARLIER_KEY), language), older);
  return {
    ...validSettings(settings, language),
    ...(saved && {
      text: saved.text,
      choices: saved.choices,
      pristine: saved.pristine,
      changedAt: saved.time,
    }),
    ...(earlier.length > 0 && { earlier }),
  };
}

/** Saves the settings for the next visit; false: the browser's storage is full or forbidden. */
export function writeSettings(storage: Pick<TextStorage, "setItem">, state: AppState): boolean {
  const settings: Record<string, unknown> = {};
  for (const one of KEPT_SETTINGS) {
    const [entry = "", part] = one.kept.split(".");
    const value = written(one, state);
    settings[entry] = part === undefined ? value : { ...asRecord(settings[entry]), [part]: value };
  }
  try {
    storage.setItem(KEY, JSON.stringify(settings));
    return true;
  } catch {
    return false;
  }
}

/** Whether settings must be saved. */
export const haveSettingsChanged = (state: AppState, before: AppState): boolean =>
  KEPT_SETTINGS.some(({ get }) => get(state) !== get(before));

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

function validSettings(saved: Record<string, unknown>, language: Language): Partial<AppState> {
  const fresh = initialState(language);
  let valid: Partial<AppState> = {};
  for (const { kept, read, set } of KEPT_SETTINGS) {
    const [entry = "", part] = kept.split(".");
    const item = part === undefined ? saved[entry] : asRecord(saved[entry])[part];
    const value =
      typeof item === "string" || typeof item === "boolean"
        ? read(String(item), language, () => undefined)
        : undefined;
    if (value !== undefined) valid = { ...valid, ...set({ ...fresh, ...valid }, value) };
  }
  return valid;
}
