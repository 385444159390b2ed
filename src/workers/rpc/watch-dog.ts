/** Watches over something that was asked and should answer. */
export interface WatchDog {
  /** Something was asked; it may take so many milliseconds. */
  asked(id: number, milliseconds: number): void;
  /** There was a sign of life; `ended` is the request that it ends, if it ends one. */
  heard(ended?: number): void;
  /** Watches no more. */
  stop(): void;
}

/** Milliseconds between two looks. */
const TICK = 250;

/**
 * Calls `onSilent`, with the seconds, when there was no sign of life for longer than any one of the open requests may take: they
 * are worked on one after the other, and each gives one at its end. A page that did not run itself meanwhile (busy, in the
 * background, on a machine that slept) could not have heard it: so much of the time does not count.
 */
export function createWatchDog(onSilent: (seconds: number) => void): WatchDog {
  const open = new Map<number, number>();
  let timer: ReturnType<typeof setInterval> | undefined;
  let looked = 0;
  let silent = 0;

  const sleep = (): void => {
    clearInterval(timer);
    timer = undefined;
  };
  const look = (): void => {
    const now = performance.now();
    silent += Math.min(now - looked, 2 * TICK);
    looked = now;
    if (silent <= Math.max(...open.values())) return;
    sleep();
    open.clear();
    onSilent(Math.round(silent / 1_000));
  };

  return {
    asked: (id, milliseconds) => {
      open.set(id, milliseconds);
      if (timer !== undefined) return;
      silent = 0;
      looked = performance.now();
      timer = setInterval(look, TICK);
    },
    heard: (ended) => {
      silent = 0;
      if (ended !== undefined) open.delete(ended);
      if (open.size === 0) sleep();
    },
    stop: () => {
      open.clear();
      sleep();
    },
  };
}
