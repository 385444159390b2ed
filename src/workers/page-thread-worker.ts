import type { Response } from "./rpc/method";
import type { Port } from "./rpc/remote";

/** A worker on the page's own thread, for browsers whose workers cannot use WebGL. */
export function createPageThreadWorker(): Port {
  let ended = false;
  // Loaded when it is needed: with workers, the page itself has nothing of the network.
  const service = import("./serve-page").then(({ servePage }) =>
    servePage((data) => {
      if (!ended) port.onmessage?.({ data } as MessageEvent<Response>);
    }),
  );
  const port: Port = {
    onmessage: null,
    onerror: null,
    postMessage: (request) => {
      service
        .then(({ handle }) => handle(request))
        .catch((error: unknown) => {
          if (!ended) port.onerror?.({ message: String(error) } as ErrorEvent);
        });
    },
    terminate: () => {
      ended = true;
      service.then(
        ({ dispose }) => dispose(),
        () => undefined,
      );
    },
  };
  return port;
}
