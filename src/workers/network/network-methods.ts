import type { SignalUnit } from "../../analysis/signal-layout";
import { denseLayers, type DenseLayers } from "../../model/dense-layers";
import type { Engine, EngineName } from "../../model/engine";
import { predictLines, type PredictedLine } from "../../model/predict-lines";
import type { LinePrediction } from "../../model/session/live-lines";
import type { Call } from "../rpc/method";
import { moved } from "../rpc/moved";
import { createLiveTyping } from "./live-typing";
import type { Running } from "./model-keeper";
import { trace, type Trace } from "./trace";

/** Who computed, and for how long. */
export interface Computed {
  readonly engine: EngineName;
  readonly milliseconds: number;
}

/** A keystroke's prediction, who computed it and how long that took. Not `final`: it is going to be refined. */
export interface Answer extends Computed, LinePrediction {}

/** What a worker does with the network. Lines are input symbol indices. */
export type NetworkMethods = ReturnType<typeof networkMethods>;

/** A newer call does not cancel an older one by itself; the page says so, because it knows what it still needs. */
export function networkMethods(model: () => Promise<Running>) {
  const typing = createLiveTyping();
  let newest = 0;

  /** Work that takes a while. */
  const timed = async (work: (engine: Engine) => Promise<void>): Promise<Computed> => {
    const { engine } = await model();
    const started = performance.now();
    await work(engine);
    return { engine: engine.name, milliseconds: performance.now() - started };
  };

  return {
    /**
     * Predicts the line that somebody is typing in: the answer is an event. The result is the same prediction made exact,
     * unless nothing was left to refine, or something newer was asked meanwhile.
     */
    type: async ({ line }: { readonly line: Uint8Array }, { signal, onEvent }: Call<Answer>) => {
      const own = ++newest;
      const { engine } = await model();
      const started = performance.now();
      const prediction = await typing.predict(engine, line);
      onEvent?.(moved({ ...prediction, engine: engine.name, milliseconds: performance.now() - started }));
      const refined = await typing.refine(() => newest === own && signal?.aborted !== true);
      return refined && moved(refined);
    },

    /** Predicts lines, telling each as it is done. */
    convert: (
      { lines }: { readonly lines: readonly Uint8Array[] },
      { signal, onEvent }: Call<PredictedLine>,
    ): Promise<Computed> =>
      timed(async (engine) => {
        for await (const predicted of predictLines(engine, lines, () => signal?.aborted !== true))
          onEvent?.(moved(predicted));
      }),

    /** All signals at one position of a line that is being typed, one after the other as SIGNALS orders them. */
    inspect: async (
      { line, position }: { readonly line: Uint8Array; readonly position: number },
      _: Call,
    ) => {
      const { engine } = await model();
      return moved(await typing.inspect(engine, line, position));
    },

    /** Computes some units along whole lines, telling each line as it is done. */
    trace: (
      { lines, units }: { readonly lines: readonly Uint8Array[]; readonly units: readonly SignalUnit[] },
      { signal, onEvent }: Call<Trace>,
    ): Promise<Computed> =>
      timed(async (engine) => {
        for await (const traced of trace(engine, lines, units, signal)) onEvent?.(moved(traced));
      }),

    /** The weights above the LSTMs. */
    dense: async (): Promise<DenseLayers> => denseLayers((await model()).weights),
  };
}
