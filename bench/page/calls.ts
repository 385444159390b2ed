import type { PageContender } from "../contenders/names";
import type { Measurer, Symbols } from "../measurer";
import type { Budget } from "../timing";
import type { Assets } from "./create-contender";

/** What a worker of the page can do. */
export interface WorkerCalls extends Measurer {
  /** Starts the contender; resolves with the milliseconds that it took, downloads included. */
  open(name: PageContender, assets: Assets): Promise<number>;
}

/** A call as it goes to the worker; one at a time. */
export type Question = {
  [Call in keyof WorkerCalls]: { readonly call: Call; readonly args: Parameters<WorkerCalls[Call]> };
}[keyof WorkerCalls];

/** What comes back. */
export interface Answer {
  readonly value?: unknown;
  readonly error?: string;
}

/** What Node can ask of the page, as `window.bench`. */
export interface PageBench {
  /** Starts a contender in a worker of its own; milliseconds. */
  open(name: PageContender): Promise<number>;
  /** Asks an open contender. */
  ask(name: PageContender, question: Question): Promise<unknown>;
  /** Ends the worker of a contender, if there is one. */
  close(name: PageContender): void;
  /** Starts the product's workers for bulk work, one for each core; their number. */
  openPool(): Promise<number>;
  /** Runs through all sentences on those workers; milliseconds of each run. */
  runPool(sentences: readonly Symbols[], budget: Budget): Promise<number[]>;
}
