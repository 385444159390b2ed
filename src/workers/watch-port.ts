import { createWatchDog } from "./watch-dog";

/** One end of a worker; a Worker is one. */
export interface Port<Request, Response> {
  postMessage(message: Request, transfer?: ArrayBuffer[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Response>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** What is known of the messages of a port. */
export interface PortRules<Request, Response> {
  /** Milliseconds that a worker may take over a request without any message; undefined for one without an answer. */
  patience(request: Request): number | undefined;
  /** Hears every message; whether it is the last that comes for its request. */
  ends(response: Response): boolean;
}

/** Milliseconds for a piece of bulk work, of which even the slowest engine gives several a minute. */
const BULK = 120_000;

/** For workers that do bulk work only and have no hurry. */
export const bulkRules = <Response>(
  ends: (response: Response) => boolean,
): PortRules<{ readonly kind: string; readonly id: number }, Response> => ({
  patience: ({ kind }) => (kind === "cancel" ? undefined : BULK),
  ends,
});

/**
 * The same port, which also reports an error when its worker gives no sign of life: a browser does not tell of every worker
 * that ends (out of memory, say), and one that hangs never does.
 */
export function watchPort<Request extends { readonly id: number }, Response extends object>(
  port: Port<Request, Response>,
  { patience, ends }: PortRules<Request, Response>,
): Port<Request, Response> {
  const dog = createWatchDog((seconds) => {
    watched.onerror?.({ message: `it gave no answer for ${seconds} seconds` } as ErrorEvent);
  });
  const watched: Port<Request, Response> = {
    onmessage: null,
    onerror: null,
    postMessage: (message, transfer) => {
      const milliseconds = patience(message);
      if (milliseconds !== undefined) dog.asked(message.id, milliseconds);
      if (transfer === undefined) port.postMessage(message);
      else port.postMessage(message, transfer);
    },
    terminate: () => {
      dog.stop();
      port.terminate();
    },
  };
  port.onmessage = (event) => {
    const { data } = event;
    dog.heard("id" in data && ends(data) ? (data.id as number) : undefined);
    watched.onmessage?.(event);
  };
  port.onerror = (event) => {
    dog.stop();
    watched.onerror?.(event);
  };
  return watched;
}
