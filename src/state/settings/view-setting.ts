import type { AppState } from "../app-state";
import type { Language } from "../../language/language";

/** How a value is written, in a link as between visits. */
export interface Format<Value> {
  write(value: Value, language: Language): string | boolean;
  /** Undefined: no value that this page could use. Of what is used in part it tells what is not. */
  read(text: string, language: Language, leaveOut: LeaveOut): Value | undefined;
  /** What the text should have been, in words that follow "is". */
  readonly expected: string;
}

/** Tells the parts that are not used, if there are any; the reason in words that follow the name. */
export type LeaveOut = (reason: string, parts: readonly string[]) => void;

/** Something about the view that a link says, or that is kept between visits. */
export interface ViewSetting<Value> extends Format<Exclude<Value, undefined>> {
  /** The link's parameter; links do not say what has none. */
  readonly link?: string;
  /** Its place in what is kept between visits, "entry" or "entry.part"; what has none is not kept. */
  readonly kept?: string;
  /** What there is to say; undefined: nothing. */
  get(state: AppState): Value;
  /** The parts of the state that change with it. */
  set(state: AppState, value: Value): Partial<AppState>;
}

/** What is written of a setting; undefined if there is nothing to say. */
export function written({ get, write }: ViewSetting<unknown>, state: AppState): string | boolean | undefined {
  const value = get(state);
  return value === undefined ? undefined : write(value, state.language);
}

/** The setting that is a part of an entry of the state. */
export const part = <
  Entry extends "inside" | "cells" | "probe" | "engines",
  Key extends keyof AppState[Entry],
>(
  entry: Entry,
  key: Key,
): Pick<ViewSetting<AppState[Entry][Key]>, "get" | "set"> => ({
  get: (state) => state[entry][key],
  set: (state, value) => ({ [entry]: { ...state[entry], [key]: value } }),
});

/** One of some words. */
export const oneOf = <Word extends string>(words: readonly Word[]): Format<Word> => ({
  write: (word) => word,
  read: (text) => words.find((word) => word === text),
  expected: `one of ${words.join(", ")}`,
});
