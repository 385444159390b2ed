import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Language } from "../language/language";
import type { AppState } from "../state/app-state";
import type { AppActions, AppStore } from "../state/store";

/** The page's store; main.tsx provides it. */
export const StoreContext = createContext<AppStore | undefined>(undefined);

function useAppStore(): AppStore {
  const store = useContext(StoreContext);
  if (store === undefined) throw new Error("no store: wrap the view in StoreContext");
  return store;
}

/** A part of the state; the view is drawn again when that part changes. */
export function useAppState<T>(select: (state: AppState) => T): T {
  return useStore(useAppStore(), select);
}

/** The language of the page. It never changes, so nothing is followed: every letter may ask. */
export const useLanguage = (): Language => useAppStore().getState().language;

/** The ways to change the state. */
export function useActions(): AppActions {
  return useAppStore().actions;
}
