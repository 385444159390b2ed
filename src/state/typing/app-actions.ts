import type { StoreApi } from "zustand/vanilla";
import type { AppState, Theme } from "../app-state";
import type { LetterRef } from "../letter/letter-ref";
import { addChoices, dropChoices, groupChoices } from "./choices";
import type { ConversionLoop } from "./conversion-loop";
import { offsetOf } from "./lines-state";
import { ownChange } from "./text-actions";

/** Decisions about single letters. */
export type ChoiceActions = ReturnType<typeof createChoiceActions>;

/** Settings and messages. */
export type PageActions = ReturnType<typeof createPageActions>;

export function createChoiceActions(
  { getState: get, setState: set }: StoreApi<AppState>,
  loop: ConversionLoop,
) {
  const { language } = get();
  return {
    /** Writes these outputs (by position of a line; consecutive positions) from now on. */
    choose: (index: number, outputs: ReadonlyMap<number, number>) => {
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
    /** Gives positions [start, end) of a line back to the network. */
    unchoose: (index: number, start: number, end: number) => {
      const line = get().lines[index];
      if (line === undefined) return;
      const [from, to] = [offsetOf(line, start, language), offsetOf(line, end, language)];
      set((state) => ({ choices: dropChoices(state.choices, from, to), ...ownChange(state) }));
      loop.layOut();
    },
    /** Opens the alternatives of a letter, or closes them. */
    select: (selected: LetterRef | undefined) => {
      // Who looks at a letter's alternatives may want to know why; its picture stays when they close.
      set(({ inside }) => ({
        selected,
        ...(selected === undefined ? {} : { inside: { ...inside, letter: selected, pair: undefined } }),
      }));
    },
  };
}

export function createPageActions({ setState: set }: StoreApi<AppState>) {
  return {
    setNativePunctuation: (nativePunctuation: boolean) => set({ nativePunctuation }),
    setTheme: (theme: Theme) => set({ theme }),
    notify: (notice: string) => {
      // Several workers may have the same to say.
      set(({ notices }) => (notices.includes(notice) ? {} : { notices: [...notices, notice] }));
    },
    dismissNotice: (index: number) =>
      set(({ notices }) => ({ notices: notices.filter((_, k) => k !== index) })),
  };
}
