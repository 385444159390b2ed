import type { StoreApi } from "zustand/vanilla";
import type { AppState, Theme } from "../app-state";
import type { LetterRef } from "../letter/letter-ref";
import { addChoices, dropChoices, groupChoices } from "./choices";
import type { ConversionLoop } from "./conversion-loop";
import { offsetOf } from "./lines-state";
import { ownChange } from "./text-actions";

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

export function createChoiceActions(
  { getState: get, setState: set }: StoreApi<AppState>,
  loop: ConversionLoop,
): ChoiceActions {
  const { language } = get();
  return {
    choose: (index, outputs) => {
      const line = get().lines[index];
      if (line === undefined) return;
      const positions = [...outputs.keys()];
      const first = Math.min(...positions);
      const characters = language.encode(line.text).characters.slice(first);
      const symbols = positions.sort((a, b) => a - b).map((position) => outputs.get(position)!);
      const added = groupChoices(characters, offsetOf(line, first, language), symbols, language);
      // A text with a choice of the user's in it is the user's own.
      set((state) => ({ choices: addChoices(state.choices, added), ...ownChange(state) }));
      loop.layOut();
    },
    unchoose: (index, start, end) => {
      const line = get().lines[index];
      if (line === undefined) return;
      const [from, to] = [offsetOf(line, start, language), offsetOf(line, end, language)];
      set((state) => ({ choices: dropChoices(state.choices, from, to), ...ownChange(state) }));
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
