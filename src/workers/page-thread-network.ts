import { fetchReader } from "./fetch-reader";
import type { NetworkRequest, NetworkResponse } from "./messages";
import type { WorkerLike } from "./network-client";

/** The network on the page's own thread, for browsers whose workers cannot use WebGL. Takes and gives what a worker does. */
export function createPageThreadNetwork(): WorkerLike {
  let ended = false;
  const respond = (data: NetworkResponse): void => {
    if (!ended) worker.onmessage?.({ data } as MessageEvent<NetworkResponse>);
  };
  // Loaded when it is needed: with workers, the page itself has nothing of the network.
  const service = import("./network-service").then(({ createNetworkService }) =>
    createNetworkService(respond, fetchReader),
  );
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    postMessage: (request: NetworkRequest) => {
      service
        .then(({ handle }) => handle(request))
        .catch((error: unknown) => {
          if (!ended) worker.onerror?.({ message: String(error) } as ErrorEvent);
        });
    },
    terminate: () => {
      ended = true;
      service.then(
        ({ dispose }) => {
          dispose();
        },
        () => undefined,
      );
    },
  };
  return worker;
}
