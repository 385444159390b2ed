/** What watch-page.js leaves in the product's window. */
export interface WatchedWindow {
  /** Given by Node if a key is to be pressed as soon as the field is there. */
  pressKey?: () => Promise<void>;
  firstLetter?: FirstLetter;
  /** From now on `keyTime` is about the next key. */
  expectKey(): void;
  /** Resolves when the key has changed the result and the change is painted; rejects if it never does. */
  keyTime?: Promise<KeyTime>;
}

/** Milliseconds since navigation. */
export interface FirstLetter {
  /** The text field was there. */
  readonly field: number;
  /** The first Armenian letter was painted. */
  readonly letter: number;
}

/** Milliseconds since the key, by the browser's clock, and durations. */
export interface KeyTime {
  /** Until the worker's answer arrived. */
  readonly toAnswer: number;
  /** How long the worker computed. */
  readonly computing: number;
  readonly toChange: number;
  readonly toPaint: number;
  /** What the browser's event timing says of the key: until the next paint, in steps of 8; 0 below 16. */
  readonly eventDuration: number;
}
