/** The storage that a page needs. */
export type TextStorage = Pick<Storage, "getItem" | "setItem">;

/**
 * The browser's storage, or where it is forbidden (site data blocked) one that lasts as long as the page.
 * `open` returns it or throws.
 */
export function pageStorage(open: () => TextStorage): TextStorage {
  try {
    const storage = open();
    storage.getItem("");
    return storage;
  } catch {
    const items = new Map<string, string>();
    return {
      getItem: (key) => items.get(key) ?? null,
      setItem: (key, value) => {
        items.set(key, value);
      },
    };
  }
}
