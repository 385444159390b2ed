import type { FileReader } from "../model/read-model-files";
import { countMethods } from "./analysis/count-methods";
import { ModelKeeper, type EngineFailure } from "./network/model-keeper";
import { networkMethods } from "./network/network-methods";
import { probeMethods } from "./probe/probe-methods";

/** Everything that a worker of the page can do; workers differ in what they are asked for. */
export type TyunMethods = ReturnType<typeof tyunMethods>["methods"];

/** The table of methods. A new one is an entry here, or in one of the tables that it is made of. */
export function tyunMethods(options: {
  readonly readerFor: (folder: string) => FileReader;
  readonly onEngineFailed: (failure: EngineFailure) => void;
}) {
  const keeper = new ModelKeeper(options);
  const { running, load, calibrate } = keeper;
  return {
    methods: {
      load,
      calibrate,
      ...networkMethods(running),
      ...countMethods(running),
      ...probeMethods(running),
    },
    /** Frees the engine. */
    dispose: () => keeper.dispose(),
  };
}
