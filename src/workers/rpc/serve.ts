import type { MethodTable, Request, Response } from "./method";
import { movedBuffers } from "./moved";
import { describedFailure } from "./worker-error";

/** Sends a message to the page; these buffers move. */
export type Post = (message: Response, transfer: ArrayBuffer[]) => void;

/** Methods behind messages. */
export interface Served {
  /** Answers a request; ends when the method does. Never rejects. */
  readonly handle: (request: Request) => Promise<void>;
  /** Stops all that runs. */
  readonly stop: () => void;
}

/** The worker's side of `Remote`, without the worker. */
export function serve(methods: MethodTable, post: Post): Served {
  /** Calls that nobody has cancelled. */
  const active = new Map<number, AbortController>();

  const answer = async (id: number, name: string, argument: unknown): Promise<void> => {
    const controller = new AbortController();
    active.set(id, controller);
    const { signal } = controller;
    const onEvent = (event: unknown): void => {
      if (!signal.aborted) post({ id, event }, movedBuffers(event));
    };
    try {
      if (!Object.hasOwn(methods, name)) throw new Error(`there is no method "${name}"`);
      const result = await methods[name]!(argument as never, { signal, onEvent } as never);
      post({ id, result }, movedBuffers(result));
    } catch (error) {
      post({ id, failure: describedFailure(error) }, []);
    } finally {
      active.delete(id);
    }
  };

  return {
    handle: async (request) => {
      if ("cancel" in request) active.get(request.id)?.abort();
      else await answer(request.id, request.method, request.argument);
    },
    stop: () => {
      for (const controller of active.values()) controller.abort();
    },
  };
}
