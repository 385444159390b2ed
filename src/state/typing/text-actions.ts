import type { StoreApi } from "zustand/vanilla";
import type { AppState } from "../app-state";
import { shiftChoices } from "./choices";
import type { ConversionLoop } from "./conversion-loop";
import type { SavedText } from "../texts/saved-texts";
import { textEdit } from "./text-edit";
import { keepText, newestFitting, type ChosenText, type TextHistory } from "../texts/text-history";
import { createLossWatch, unitsLost } from "../texts/text-loss";

/** Changes of the text. Whatever of the user's leaves the field by them is kept in `earlier`. */
export type TextActions = ReturnType<typeof createTextActions>;

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
  store: StoreApi<AppState>,
  loop: ConversionLoop,
  notify: (notice: string) => void,
) {
  const { getState: get, setState: set } = store;
  const field = new TextField(store, loop, notify);
  return {
    /** The text field's content and caret. */
    setText: (text: string, caret: number) => {
      if (text === get().text) field.setCaret(caret);
      else field.edit(text, caret);
    },
    /** Puts another text in place of the whole (an example, a file). */
    replaceText: (next: string) => field.put(toLineFeeds(next), {}),
    /** Puts an earlier text in place of the whole, with what was chosen in it. */
    bringBack: (earlier: ChosenText) => field.bringBack(earlier, {}),
    /** The earlier texts as they are stored now, or none of them if the user wants so. */
    setEarlier: (earlier: TextHistory) => set({ earlier }),
    /** Another tab has saved its text. */
    tellOtherTab: (saved: SavedText) => {
      const { changedAt, text, otherTab } = get();
      if (saved.time <= changedAt) return;
      const dismissed = otherTab?.dismissed ?? false;
      set({ otherTab: saved.text === text ? undefined : { saved, dismissed } });
    },
    /** Takes over what another tab has. */
    takeOver: () => {
      const { otherTab } = get();
      if (otherTab === undefined) return;
      const { saved } = otherTab;
      if (saved.pristine) field.put(saved.text, { changedAt: saved.time });
      else field.bringBack(saved, { changedAt: saved.time });
    },
    /** Goes on with this tab's text; nothing more is said until it was the newest again. */
    keepOwn: () => set(({ otherTab }) => ({ otherTab: otherTab && { ...otherTab, dismissed: true } })),
    setCaret: (caret: number) => field.setCaret(caret),
    /** Stops a long conversion; the next edit starts it again. */
    stop: () => loop.stop(),
  };
}

/** Changes the text and keeps what leaves the field. */
class TextField {
  readonly #store: StoreApi<AppState>;
  readonly #loop: ConversionLoop;
  readonly #notify: (notice: string) => void;
  readonly #losses = createLossWatch();
  /** Examples, files and links that were opened, the newest first: as it came, a text is recognized when undoing brings it back. */
  #untouched: string[];

  constructor(store: StoreApi<AppState>, loop: ConversionLoop, notify: (notice: string) => void) {
    this.#store = store;
    this.#loop = loop;
    this.#notify = notify;
    const { pristine, text } = store.getState();
    this.#untouched = pristine ? [text] : [];
  }

  setCaret(caret: number): void {
    if (caret === this.#store.getState().caret) return;
    this.#store.setState({ caret });
    this.#forgetLetter();
  }

  edit(text: string, caret: number): void {
    const before = this.#store.getState();
    const lost = unitsLost(before.text, text, caret);
    const gone = this.#losses.edited(before, text, lost);
    if (gone !== undefined && !this.#isAsItCame(gone)) this.#keep(gone);
    this.#change(text, caret, cameBack(before, text, lost, this.#untouched) ?? edited(before, text, caret));
  }

  /** Puts a text as it came in place of the whole. */
  put(text: string, rest: Partial<AppState>): void {
    this.#leave();
    const others = this.#untouched.filter((other) => other !== text);
    this.#untouched = newestFitting([text, ...others], (one) => one.length);
    this.#change(text, text.length, { choices: [], pristine: true, ...rest });
  }

  /** Puts a text of the user's in place of the whole. */
  bringBack({ text, choices }: ChosenText, rest: Partial<AppState>): void {
    this.#leave();
    this.#change(text, text.length, { choices, ...rest });
  }

  /** Everything that a new text brings with it. */
  #change(text: string, caret: number, rest: Partial<AppState>): void {
    this.#store.setState((state) => ({
      text,
      caret,
      selected: undefined,
      stopped: false,
      ...ownChange(state),
      ...rest,
    }));
    this.#forgetLetter();
    this.#loop.layOut();
    void this.#loop.start();
  }

  /** The caret has moved: the letter before it is the one in question again. */
  #forgetLetter(): void {
    if (this.#store.getState().inside.letter !== undefined)
      this.#store.setState(({ inside }) => ({ inside: { ...inside, letter: undefined } }));
  }

  #leave(): void {
    const present = this.#store.getState();
    if (!this.#isAsItCame(present)) this.#keep(present);
    this.#losses.forget();
  }

  /** An example that nobody touched is no loss. */
  #isAsItCame({ text, choices }: ChosenText): boolean {
    return choices.length === 0 && this.#untouched.includes(text);
  }

  #keep({ text, choices }: ChosenText): void {
    const before = this.#store.getState().earlier;
    const { earlier, squeezedOut } = keepText(before, { text, choices, time: Date.now() });
    this.#store.setState({ earlier });
    if (squeezedOut)
      this.#notify("The earlier texts have become too long to keep all; the oldest had to go.");
  }
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
