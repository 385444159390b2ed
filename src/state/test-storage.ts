import { keepSaved } from "./texts/keep-saved";
import { pageStorage, type TextStorage } from "./texts/page-storage";
import { readSaved } from "./settings/saved-state";
import type { AppStore } from "./store";
import { createTestStore } from "./test-page";
import { language } from "./test-language";

/** What tests find in the storage of a browser. */
export interface MemoryStorage {
  readonly storage: TextStorage;
  readonly items: Map<string, string>;
  /** UTF-16 units that it takes. */
  room: number;
}

export function memoryStorage(content: Readonly<Record<string, string>> = {}): MemoryStorage {
  const items = new Map(Object.entries(content));
  const memory: MemoryStorage = {
    items,
    room: Infinity,
    storage: {
      getItem: (key) => items.get(key) ?? null,
      setItem: (key, value) => {
        const others = [...items].filter(([other]) => other !== key);
        const units = others.reduce((sum, [other, item]) => sum + other.length + item.length, 0);
        if (units + key.length + value.length > memory.room)
          throw new DOMException("full", "QuotaExceededError");
        items.set(key, value);
      },
    },
  };
  return memory;
}

/** A tab of a browser. */
export interface Tab {
  readonly store: AppStore;
  /** What its window tells. */
  readonly window: EventTarget;
  /** Types at the end of the text. */
  type(text: string): void;
  earlier(): string[];
  /** Ends it without a word, as a crash does. */
  kill(): void;
}

/** A browser whose tabs share a storage and tell each other of changes; for fake timers. */
export function openBrowser(memory = memoryStorage()): { openTab: () => Tab } {
  const tabs = new Map<string, EventTarget>();
  let count = 0;
  const openTab = (): Tab => {
    const name = `tab ${count++}`;
    const window = new EventTarget();
    tabs.set(name, window);
    const storage: TextStorage = {
      getItem: memory.storage.getItem,
      setItem: (key, value) => {
        const before = memory.storage.getItem(key);
        memory.storage.setItem(key, value);
        if (before === value) return;
        setTimeout(() => {
          for (const [other, target] of tabs) if (other !== name) target.dispatchEvent(new Event("storage"));
        });
      },
    };
    const store = createTestStore({ saved: readSaved(storage, language) });
    const stop = keepSaved(
      store,
      pageStorage(() => storage),
      window,
      name,
    );
    return {
      store,
      window,
      type: (typed) => {
        const text = store.getState().text + typed;
        store.actions.setText(text, text.length);
      },
      earlier: () => store.getState().earlier.map(({ text }) => text),
      kill: () => {
        stop();
        tabs.delete(name);
      },
    };
  };
  return { openTab };
}
