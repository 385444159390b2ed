import type { AppState } from "../app-state";
import { initialState } from "../initial-state";
import type { LinkedState } from "./link";
import { isLinkTooLong } from "./linked-values";
import { written } from "./view-setting";
import { LINKED_SETTINGS, type ViewValues } from "./view-settings";

/** What a link must say to reopen the view as it is: the text unless it is too long, and what differs from a fresh page. */
export function viewLink(state: AppState): LinkedState {
  const fresh = initialState(state.language);
  const view = LINKED_SETTINGS.filter((one) => written(one, state) !== written(one, fresh)).map(
    ({ key, get }) => [key, get(state)] as const,
  );
  const text = isLinkTooLong(state) || state.text === "" ? {} : { text: state.text };
  return { ...text, ...(Object.fromEntries(view) as ViewValues) };
}

/** The page with these settings; what else a link could say is as on a fresh page, so that everybody sees the same. */
export function viewOf(state: AppState, values: ViewValues): AppState {
  const fresh = initialState(state.language);
  return LINKED_SETTINGS.reduce(
    (next, { key, get, set }) => ({ ...next, ...set(next, values[key] ?? get(fresh)) }),
    state,
  );
}
