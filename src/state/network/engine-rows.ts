import type { EnginePreference } from "../../workers/network/network-client";
import type { AppState } from "../app-state";

/** An engine, or "auto", as the table of engines shows it. */
export interface EngineRow {
  readonly engine: EnginePreference;
  readonly name: string;
  /** Milliseconds per keystroke and characters per second on one thread, if they were measured. */
  readonly keystroke: number | undefined;
  readonly throughput: number | undefined;
  /** Why it was not measured, what it is for, or what "auto" means now. */
  readonly note: string | undefined;
}

/** What people read about each choice, in the order in which "auto" tries them; an engine without an entry does not compile. */
const CHOICES: Readonly<
  Record<
    EnginePreference,
    {
      readonly name: string;
      /** Why somebody would choose an engine that is never the fastest. */
      readonly purpose?: string;
    }
  >
> = {
  auto: { name: "Automatic" },
  wasm: { name: "WebAssembly" },
  webgl: { name: "WebGL" },
  reference: {
    name: "Reference, plain loops",
    purpose: "the truth that the others are tested against; very slow",
  },
};

/** What a user can choose. */
export const ENGINE_CHOICES = Object.keys(CHOICES) as EnginePreference[];

/** What people call an engine. */
export const engineName = (engine: EnginePreference): string => CHOICES[engine].name;

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
      note: automatic ?? skipped?.reason ?? CHOICES[engine].purpose,
    };
  });
}
