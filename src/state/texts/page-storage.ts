/** The storage that a page needs. */
export type TextStorage = Pick<Storage, "getItem" | "setItem">;

export interface PageStorage {
  readonly storage: TextStorage;
  /** It outlasts the page. */
  readonly lasting: boolean;
}

/**
 * The browser's storage, or where it is forbidden (site data blocked) or broken one that lasts as long as the page.
 * `open` returns it or throws.
 */
export function pageStorage(open: () => TextStorage): PageStorage {
  try {
    const storage = open();
    storage.getItem("");
    return { storage, lasting: true };
  } catch {
    const items = new Map<string, string>();
    const storage: TextStorage = {
      getItem: (key) => items.get(key) ?? null,
      setItem: (key, value) => {
        items.set(key, value);
      },
    };
    return { storage, lasting: false };
  }
}
