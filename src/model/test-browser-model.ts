import { loadModel, type LoadedModel } from "./load-model";
import { vocabulary } from "./test-cases";

/** The shipped model, for tests that run in a browser; vitest's server has it at /models/. */
export const fetchShippedModel = (): Promise<LoadedModel> =>
  loadModel(
    async (name) => {
      const response = await fetch(`/models/hy/${name}`);
      if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
      return new Uint8Array(await response.arrayBuffer());
    },
    () => vocabulary,
  );
