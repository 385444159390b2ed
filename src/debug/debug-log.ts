/** A change of the store. */
export interface StoreChange {
  /** Milliseconds since the page began. */
  readonly at: number;
  readonly keys: readonly string[];
  /** Milliseconds until all that listen had done their part. */
  readonly took: number;
}

/** A call that a worker has not answered. */
export interface OpenCall {
  readonly method: string;
  /** Milliseconds since the page began. */
  readonly since: number;
}

/** A worker that was started. */
export interface WatchedWorker {
  readonly number: number;
  /** What it was started for. */
  readonly role: string;
  /** The engine that it named last. */
  engine: string | undefined;
  /** By the number of the call. */
  readonly open: Map<number, OpenCall>;
  answered: number;
}

/** Changes that are kept. */
const KEPT = 100;

/** What `?debug` shows: the newest changes of the store, and the workers that are alive with what was asked of them. */
export class DebugLog {
  /** Newest first. */
  changes: readonly StoreChange[] = [];
  readonly workers = new Set<WatchedWorker>();
  #started = 0;

  addChange(change: StoreChange): void {
    this.changes = [change, ...this.changes.slice(0, KEPT - 1)];
  }

  addWorker(role: string): WatchedWorker {
    const worker: WatchedWorker = {
      number: ++this.#started,
      role,
      engine: undefined,
      open: new Map(),
      answered: 0,
    };
    this.workers.add(worker);
    return worker;
  }
}
