/** Which event is to change what: the text of an element, or an attribute of it. */
export interface Watched {
  readonly event: "keydown" | "pointerover";
  readonly selector: string;
  readonly attribute?: string;
}

/** What watch-inside.js leaves in the product's window. */
export interface InsideWindow {
  /** From now on `changeTime` is about the next event of that kind. */
  expectChange(watched: Watched): void;
  /** Resolves when the change is painted; rejects if nothing changes. */
  changeTime?: Promise<ChangeTime>;
  /** Milliseconds until the next frame is painted, if there is nothing to do. */
  timeFrame(): Promise<number>;
}

/** Milliseconds since the event, by the browser's clock. */
export interface ChangeTime {
  readonly toChange: number;
  readonly toPaint: number;
  /** What the browser's event timing says of the event: until its next paint, in steps of 8; 0 below 16. */
  readonly eventDuration: number;
}
