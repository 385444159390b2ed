import { useAppState } from "./store-context";

const ENGINE_NAMES: Readonly<Record<string, string>> = {
  wasm: "WebAssembly",
  webgl: "WebGL",
  "tfjs-wasm": "TensorFlow.js on WebAssembly",
  "tfjs-cpu": "TensorFlow.js on plain JavaScript",
  reference: "reference engine",
};

/** Which engine computes, and how long the last text took. */
export function EngineStatus() {
  const network = useAppState((state) => state.network);
  const milliseconds = useAppState((state) => state.milliseconds);
  if (network.kind !== "ready") return null;
  return (
    <span title={`Model ${network.version}`}>
      {ENGINE_NAMES[network.engine] ?? network.engine}
      {milliseconds !== undefined &&
        `, ${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`}
    </span>
  );
}
