import type { StoreApi } from "zustand/vanilla";
import type { AppState, LetterRef, Theme } from "./app-state";
import { addChoices, dropChoices, groupChoices, shiftChoices } from "./choices";
import { converter } from "./converter";
import type { ConversionLoop } from "./conversion-loop";
import { offsetOf } from "./lines-state";
import { textEdit } from "./text-edit";

/** Changes of the text. */
export interface TextActions {
  /** The text field's content and caret. */
  setText(text: string, caret: number): void;
  /** Puts another text in place of the whole (an example, a file); `restore` brings the old one back. */
  replaceText(text: string): void;
  restore(): void;
  setCaret(caret: number): void;
  /** Stops a long conversion; the next edit starts it again. */
  stop(): void;
}

/** Decisions about single letters. */
export interface ChoiceActions {
  /** Writes these outputs (by position of a line; consecutive positions) from now on. */
  choose(line: number, outputs: ReadonlyMap<number, number>): void;
  /** Gives positions [start, end) of a line back to the network. */
  unchoose(line: number, start: number, end: number): void;
  /** Opens the alternatives of a letter, or closes them. */
  select(letter: LetterRef | undefined): void;
}

/** Settings and messages. */
export interface PageActions {
  setNativePunctuation(on: boolean): void;
  setTheme(theme: Theme): void;
  notify(notice: string): void;
  dismissNotice(index: number): void;
}

/** Line breaks as text fields have them; with others, offsets in the field would not be offsets in the text. */
export const toLineFeeds = (text: string): string => text.replace(/\r\n?/g, "\n");

export function createTextActions(
  { getState: get, setState: set }: StoreApi<AppState>,
  loop: ConversionLoop,
): TextActions {
  /** The caret has moved: the letter before it is the one in question again. */
  const forgetLetter = (): void => {
    if (get().inside.letter !== undefined)
      set(({ inside }) => ({ inside: { ...inside, letter: undefined } }));
  };
  /** Everything that a new text brings with it. */
  const change = (text: string, caret: number, rest: Partial<AppState>): void => {
    set({ text, caret, selected: undefined, stopped: false, ...rest });
    forgetLetter();
    loop.layOut();
    void loop.start();
  };
  return {
    setText: (text, caret) => {
      const before = get();
      if (text === before.text) {
        if (caret !== before.caret) forgetLetter();
        set({ caret });
        return;
      }
      // Comparing long texts takes time, and most have no choices.
      const choices =
        before.choices.length === 0
          ? before.choices
          : shiftChoices(before.choices, textEdit(before.text, text, caret));
      change(text, caret, { choices, pristine: false });
    },
    replaceText: (next) => {
      const { text: old, choices, replaced, pristine } = get();
      const text = toLineFeeds(next);
      // An example that nobody touched is no loss; what was typed before it is.
      const kept = old === "" || pristine ? replaced : { text: old, choices };
      change(text, text.length, { choices: [], replaced: kept, pristine: true });
    },
    restore: () => {
      const { replaced } = get();
      if (replaced === undefined) return;
      const { text, choices } = replaced;
      change(text, text.length, { choices, replaced: undefined, pristine: false });
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

export function createChoiceActions(
  { getState: get, setState: set }: StoreApi<AppState>,
  loop: ConversionLoop,
): ChoiceActions {
  return {
    choose: (index, outputs) => {
      const line = get().lines[index];
      if (line === undefined) return;
      const positions = [...outputs.keys()];
      const first = Math.min(...positions);
      const characters = converter.encode(line.text).characters.slice(first);
      const symbols = positions.sort((a, b) => a - b).map((position) => outputs.get(position)!);
      const added = groupChoices(characters, offsetOf(line, first), symbols);
      set(({ choices }) => ({ choices: addChoices(choices, added) }));
      loop.layOut();
    },
    unchoose: (index, start, end) => {
      const line = get().lines[index];
      if (line === undefined) return;
      set(({ choices }) => ({ choices: dropChoices(choices, offsetOf(line, start), offsetOf(line, end)) }));
      loop.layOut();
    },
    select: (selected) => {
      // Who looks at a letter's alternatives may want to know why; its picture stays when they close.
      set(({ inside }) => ({
        selected,
        ...(selected === undefined ? {} : { inside: { ...inside, letter: selected, pair: undefined } }),
      }));
    },
  };
}

export function createPageActions({ setState: set }: StoreApi<AppState>): PageActions {
  return {
    setNativePunctuation: (nativePunctuation) => {
      set({ nativePunctuation });
    },
    setTheme: (theme) => {
      set({ theme });
    },
    notify: (notice) => {
      // Several workers may have the same to say.
      set(({ notices }) => (notices.includes(notice) ? {} : { notices: [...notices, notice] }));
    },
    dismissNotice: (index) => {
      set(({ notices }) => ({ notices: notices.filter((_, k) => k !== index) }));
    },
  };
}
