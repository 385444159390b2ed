/** Work of which one piece is done at a time, always the one that is the newest when its turn comes. */
export interface NewestOnlyRules<Wish> {
  /** What is to be done now, and `last` was done before in the same run; undefined: nothing more. */
  next(last: Wish | undefined): Wish | undefined;
  work(wish: Wish, signal: AbortSignal): Promise<void>;
  /** Ends the run. What changes the state here does not begin another. */
  failed(error: unknown): void;
}

export interface NewestOnly {
  /** Works until there is nothing more to do; while it does, another call does nothing. Never rejects. */
  start(): Promise<void>;
  /** Gives up what is being done; what comes of it is nobody's any more. */
  abort(): void;
  isRunning(): boolean;
}

/** Does one piece of work at a time and the newest next: what was wished for in between is skipped. */
export function newestOnly<Wish>({ next, work, failed }: NewestOnlyRules<Wish>): NewestOnly {
  let running: AbortController | undefined;
  return {
    start: async () => {
      if (running !== undefined) return;
      const own = new AbortController();
      running = own;
      try {
        for (let last: Wish | undefined; !own.signal.aborted;) {
          const wish = next(last);
          // Nothing may come between this and the end, or a call meanwhile would be lost.
          if (wish === undefined) return;
          await work(wish, own.signal);
          last = wish;
        }
      } catch (error) {
        if (!own.signal.aborted) failed(error);
      } finally {
        if (running === own) running = undefined;
      }
    },
    abort: () => {
      running?.abort();
      running = undefined;
    },
    isRunning: () => running !== undefined,
  };
}
