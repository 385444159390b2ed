/** Workers without a thread, for tests. */
import type { MethodTable, Request, Response } from "./method";
import type { Port } from "./remote";
import { serve } from "./serve";

export interface TestPort extends Port {
  readonly received: Request[];
  terminated: boolean;
  /** Sends something to the page. */
  say(response: Response): void;
  /** Ends as a worker does that runs out of memory. */
  die(): void;
}

/** Names of the methods that a port was asked for; "cancel" for cancellations. */
export const asked = ({ received }: TestPort): string[] =>
  received.map((request) => ("method" in request ? request.method : "cancel"));

/** The newest request's number. */
export const newestId = ({ received }: TestPort): number => received.at(-1)!.id;

/** A port that keeps what it is told; the test answers by hand. */
export function mutePort(): TestPort {
  const port: TestPort = {
    received: [],
    terminated: false,
    onmessage: null,
    onerror: null,
    postMessage: (message) => port.received.push(message),
    terminate: () => (port.terminated = true),
    say: (data) => port.onmessage?.({ data } as MessageEvent<Response>),
    die: () => port.onerror?.({ message: "out of memory" } as ErrorEvent),
  };
  return port;
}

/** A port to methods in this thread: messages are copied, buffers move. */
export function servedPort(methods: MethodTable): TestPort {
  const port = mutePort();
  const { handle } = serve(methods, (response, transfer) => {
    const data = structuredClone(response, { transfer });
    setTimeout(() => {
      if (!port.terminated) port.say(data);
    }, 0);
  });
  port.postMessage = (message, transfer) => {
    port.received.push(message);
    const data = structuredClone(message, { transfer });
    setTimeout(() => void handle(data), 0);
  };
  return port;
}
