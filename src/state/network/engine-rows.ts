import type { AppState, EngineSettings } from "../app-state";

/** An engine, or "auto", as the table of engines shows it. */
export interface EngineRow {
  readonly engine: EngineSettings["live"];
  readonly name: string;
  /** Milliseconds per keystroke and characters per second on one thread, if they were measured. */
  readonly keystroke: number | undefined;
  readonly throughput: number | undefined;
  /** Why it was not measured, what it is for, or what "auto" means now. */
  readonly note: string | undefined;
}

/** What a user can choose. */
export const ENGINE_CHOICES = [
  "auto",
  "wasm",
  "webgl",
  "tfjs-wasm",
  "tfjs-cpu",
  "reference",
] as const satisfies readonly EngineSettings["live"][];

/** Why somebody would choose an engine that is never the fastest. */
const PURPOSES: Readonly<Record<string, string>> = {
  "tfjs-wasm": "for comparison",
  "tfjs-cpu": "for comparison; slow",
  reference: "the truth that the others are tested against; very slow",
};

const NAMES: Readonly<Record<string, string>> = {
  auto: "Automatic",
  wasm: "WebAssembly",
  webgl: "WebGL",
  "tfjs-wasm": "TensorFlow.js, WebAssembly",
  "tfjs-cpu": "TensorFlow.js, JavaScript",
  reference: "Reference, plain loops",
};

/** What people call an engine. */
export const engineName = (engine: string): string => NAMES[engine] ?? engine;

/** All choices with what has been measured. */
export function engineRows(state: AppState["calibration"]): EngineRow[] {
  const calibration = typeof state === "object" ? state : undefined;
  return ENGINE_CHOICES.map((engine) => {
    const speed = calibration?.measured.find((measured) => measured.engine === engine);
    const skipped = calibration?.skipped.find((other) => other.engine === engine);
    const automatic =
      engine === "auto" && calibration !== undefined
        ? calibration.live === calibration.bulk
          ? `the fastest here: ${engineName(calibration.live)}`
          : `${engineName(calibration.live)} for typing, ${engineName(calibration.bulk)} for long texts`
        : undefined;
    return {
      engine,
      name: engineName(engine),
      keystroke: speed?.keystroke,
      throughput: speed?.throughput,
      note: automatic ?? skipped?.reason ?? PURPOSES[engine],
    };
  });
}
