import type { StoreApi } from "zustand/vanilla";
import type { AppState } from "../app-state";
import { shiftChoices } from "./choices";
import type { ConversionLoop } from "./conversion-loop";
import type { SavedText } from "../texts/saved-texts";
import { textEdit } from "./text-edit";
import { keepText, newestFitting, type ChosenText, type TextHistory } from "../texts/text-history";
import { createLossWatch, unitsLost } from "../texts/text-loss";

/** Changes of the text. Whatever of the user's leaves the field by them is kept in `earlier`. */
export interface TextActions {
  /** The text field's content and caret. */
  setText(text: string, caret: number): void;
  /** Puts another text in place of the whole (an example, a file). */
  replaceText(text: string): void;
  /** Puts an earlier text in place of the whole, with what was chosen in it. */
  bringBack(earlier: ChosenText): void;
  /** The earlier texts as they are stored now, or none of them if the user wants so. */
  setEarlier(earlier: TextHistory): void;
  /** Another tab has saved its text. */
  tellOtherTab(saved: SavedText): void;
  /** Takes over what another tab has. */
  takeOver(): void;
  /** Goes on with this tab's text; nothing more is said until it was the newest again. */
  keepOwn(): void;
  setCaret(caret: number): void;
  /** Stops a long conversion; the next edit starts it again. */
  stop(): void;
}

/** Line breaks as text fields have them; with others, offsets in the field would not be offsets in the text. */
export const toLineFeeds = (text: string): string => text.replace(/\r\n?/g, "\n");

/**
 * What every change by the user brings with it: this tab's text is the newest now. Its time is later than any that this
 * tab has seen, whatever the clock says.
 */
export const ownChange = ({
  changedAt,
  otherTab,
}: AppState): Pick<AppState, "pristine" | "changedAt" | "otherTab"> => ({
  pristine: false,
  changedAt: Math.max(Date.now(), changedAt + 1, (otherTab?.saved.time ?? 0) + 1),
  otherTab: undefined,
});

export function createTextActions(
  { getState: get, setState: set }: StoreApi<AppState>,
  loop: ConversionLoop,
  notify: (notice: string) => void,
): TextActions {
  const losses = createLossWatch();
  /** Examples, files and links that were opened, the newest first: as it came, a text is recognized when undoing brings it back. */
  let untouched: string[] = get().pristine ? [get().text] : [];
  /** The caret has moved: the letter before it is the one in question again. */
  const forgetLetter = (): void => {
    if (get().inside.letter !== undefined)
      set(({ inside }) => ({ inside: { ...inside, letter: undefined } }));
  };
  /** Everything that a new text brings with it. */
  const change = (text: string, caret: number, rest: Partial<AppState>): void => {
    set((state) => ({ text, caret, selected: undefined, stopped: false, ...ownChange(state), ...rest }));
    forgetLetter();
    loop.layOut();
    void loop.start();
  };
  const keep = ({ text, choices }: ChosenText): void => {
    const { earlier, squeezedOut } = keepText(get().earlier, { text, choices, time: Date.now() });
    set({ earlier });
    if (squeezedOut) notify("The earlier texts have become too long to keep all; the oldest had to go.");
  };
  /** An example that nobody touched is no loss. */
  const isAsItCame = ({ text, choices }: ChosenText): boolean =>
    choices.length === 0 && untouched.includes(text);
  const leave = (): void => {
    if (!isAsItCame(get())) keep(get());
    losses.forget();
  };
  /** Puts a text as it came in place of the whole. */
  const put = (text: string, rest: Partial<AppState>): void => {
    leave();
    const others = untouched.filter((other) => other !== text);
    untouched = newestFitting([text, ...others], (one) => one.length);
    change(text, text.length, { choices: [], pristine: true, ...rest });
  };
  return {
    setText: (text, caret) => {
      const before = get();
      if (text === before.text) {
        if (caret !== before.caret) forgetLetter();
        set({ caret });
        return;
      }
      const lost = unitsLost(before.text, text, caret);
      const gone = losses.edited(before, text, lost);
      if (gone !== undefined && !isAsItCame(gone)) keep(gone);
      change(text, caret, cameBack(before, text, lost, untouched) ?? edited(before, text, caret));
    },
    replaceText: (next) => {
      put(toLineFeeds(next), {});
    },
    bringBack: ({ text, choices }) => {
      leave();
      change(text, text.length, { choices });
    },
    setEarlier: (earlier) => {
      set({ earlier });
    },
    tellOtherTab: (saved) => {
      const { changedAt, text, otherTab } = get();
      if (saved.time <= changedAt) return;
      const dismissed = otherTab?.dismissed ?? false;
      set({ otherTab: saved.text === text ? undefined : { saved, dismissed } });
    },
    takeOver: () => {
      const { otherTab } = get();
      if (otherTab === undefined) return;
      const { text, choices, pristine, time } = otherTab.saved;
      if (pristine) put(text, { changedAt: time });
      else {
        leave();
        change(text, text.length, { choices, changedAt: time });
      }
    },
    keepOwn: () => {
      set(({ otherTab }) => ({ otherTab: otherTab && { ...otherTab, dismissed: true } }));
    },
    setCaret: (caret) => {
      if (caret === get().caret) return;
      set({ caret });
      forgetLetter();
    },
    stop: () => {
      loop.stop();
    },
  };
}

/** What belongs to a text that an edit brought back as a whole: the browser's undo, or pasting it again. */
function cameBack(
  before: AppState,
  text: string,
  lost: number,
  untouched: readonly string[],
): Pick<AppState, "choices" | "pristine"> | undefined {
  const inserted = text.length - before.text.length + lost;
  if (2 * inserted < text.length) return undefined;
  const known = before.earlier.find((earlier) => earlier.text === text);
  if (known !== undefined) return { choices: known.choices, pristine: false };
  return untouched.includes(text) ? { choices: [], pristine: true } : undefined;
}

/** Comparing long texts takes time, and most have no choices. */
function edited(before: AppState, text: string, caret: number): Partial<AppState> {
  if (before.choices.length === 0) return {};
  return { choices: shiftChoices(before.choices, textEdit(before.text, text, caret)) };
}
