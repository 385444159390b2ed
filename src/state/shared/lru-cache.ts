/** A map that forgets the entries not used for longest, once their sizes add up to more than `capacity`. */
export class LruCache<V> {
  readonly #entries = new Map<string, V>();
  readonly #capacity: number;
  readonly #sizeOf: (key: string) => number;
  #size = 0;

  constructor(capacity: number, sizeOf: (key: string) => number) {
    this.#capacity = capacity;
    this.#sizeOf = sizeOf;
  }

  get(key: string): V | undefined {
    const value = this.#entries.get(key);
    if (value === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, value);
    return value;
  }

  set(key: string, value: V): void {
    if (this.#entries.delete(key)) this.#size -= this.#sizeOf(key);
    this.#entries.set(key, value);
    this.#size += this.#sizeOf(key);
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= this.#capacity) break;
      this.#entries.delete(oldest);
      this.#size -= this.#sizeOf(oldest);
    }
  }
}
