import type { ContenderName } from "../contenders/names";
import type { Series } from "./plot-geometry";
import type { Results } from "./results";

/** Lines of the plot: our sessions, and what those pay that can only run the whole text again. */
export function keystrokeSeries({ passes }: Results): Series[] {
  const wholePasses = (contender: ContenderName, style: string, label: string): Series => ({
    label,
    style,
    points: passes.flatMap((pass) =>
      pass.contender === contender && pass.summary !== undefined
        ? [{ length: pass.length, milliseconds: pass.summary.median }]
        : [],
    ),
  });
  return [
    // The place of the sessions: "Tyun, at the end", "in the middle", "at the start"; styles end, middle, start.
    wholePasses("wasm", "own", "Tyun, whole pass"),
    wholePasses("onnx-native", "native", "ONNX Runtime, native"),
    wholePasses("onnx-web", "web", "ONNX Runtime Web"),
    wholePasses("tf.layers-wasm", "layers", "tf.layers, wasm"),
  ];
}
