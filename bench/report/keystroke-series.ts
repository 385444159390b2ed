import type { ContenderName } from "../contenders/names";
import { PLACES, placeText, type Place } from "../places";
import type { Series } from "./plot-geometry";
import type { FigureResult } from "./result-parts";
import type { Results } from "./results";

/** Lines of the plot: our sessions, and what those pay that can only run the whole text again. */
export function keystrokeSeries({ keystrokes, passes }: Results): Series[] {
  const typed = (place: Place): Series => ({
    label: `Tyun, ${placeText(place)}`,
    style: place,
    points: pointsOf(keystrokes.filter((figure) => figure.place === place && figure.part === "answer")),
  });
  const settled: Series = {
    label: "Tyun, middle, exact",
    style: "exact",
    points: pointsOf(keystrokes.filter((figure) => figure.place === "middle" && figure.part === "exact")),
  };
  const wholePasses = (contender: ContenderName, style: string, label: string): Series => ({
    label,
    style,
    points: pointsOf(passes.filter((pass) => pass.contender === contender)),
  });
  return [
    ...PLACES.map(typed),
    settled,
    wholePasses("wasm", "own", "Tyun, whole pass"),
    wholePasses("onnx-native", "native", "ONNX Runtime, native"),
    wholePasses("onnx-web", "web", "ONNX Runtime Web"),
    wholePasses("tf.layers-wasm", "layers", "tf.layers, wasm"),
  ];
}

const pointsOf = (figures: readonly (FigureResult & { readonly length: number })[]): Series["points"] =>
  figures.flatMap(({ length, summary }) => (summary ? [{ length, milliseconds: summary.median }] : []));
