// A thread does not inherit the loader that runs TypeScript in the main thread.
import { register } from "tsx/esm/api";

register();
await import("./analysis-thread");
