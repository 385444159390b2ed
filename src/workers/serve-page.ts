import { fetchReader } from "./fetch-reader";
import { tyunMethods } from "./methods";
import { serve, type Post, type Served } from "./rpc/serve";

/** Serves all methods to the page, reading files from the web; `dispose` stops all work and frees the engine. */
export function servePage(post: Post): Pick<Served, "handle"> & { readonly dispose: () => void } {
  const { methods, dispose } = tyunMethods({
    readerFor: fetchReader,
    onEngineFailed: (notice) => post({ notice }, []),
  });
  const { handle, stop } = serve(methods, post);
  return {
    handle,
    dispose: () => {
      stop();
      dispose();
    },
  };
}
