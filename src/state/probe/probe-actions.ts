import type { StoreApi } from "zustand/vanilla";
import { splitLines } from "../../language/lines";
import type { Span } from "../../language/pattern/match-pattern";
import { kindOfText } from "../../language/text-kind";
import type { AppState } from "../app-state";
import { readTextFile } from "../files/text-file";
import type { ProbeLoop } from "./probe-loop";
import type { ProbeSettings } from "./probe-settings";
import type { ProbeState } from "./probe-state";
import { joinSpans } from "./spans";

/** What one can do with probes. */
export interface ProbeActions {
  /** Changes settings; whatever changes the answer, except for the pattern that is being typed, asks again. */
  changeProbe(part: Partial<ProbeSettings>): void;
  /** Looks for the pattern; what was brushed is forgotten. */
  runProbe(): void;
  /** Looks for a ready-made pattern. */
  chooseReadyProbe(id: string): void;
  /** Looks for these positions of the typed text, instead of the pattern; none: for nothing. */
  brushLetters(spans: readonly Span[]): void;
  /** Looks for the pattern in a text of the user's. Never rejects. */
  probeOwnText(text: string | Blob, name: string): Promise<void>;
  /** Stops what is running; the last answer stays. */
  cancelProbe(): void;
}

/** Changing these only lists the same answer in another way. */
const LISTING: ReadonlySet<string> = new Set([
  "order",
  "kind",
  "direction",
] satisfies (keyof ProbeSettings)[]);

export function createProbeActions(
  { getState: get, setState: set }: StoreApi<AppState>,
  loop: ProbeLoop,
): ProbeActions {
  const change = (part: Partial<ProbeState>): void => {
    set(({ probe }) => ({ probe: { ...probe, ...part } }));
  };
  const start = (part: Partial<ProbeState>): void => {
    change(part);
    void loop.run();
  };
  return {
    changeProbe: (part) => {
      const { settings, asked, brushed, ownText } = get().probe;
      const next = { ...settings, ...part };
      // Who chooses another text has done with the letters that were brushed in this one.
      const elsewhere = part.where !== undefined && part.where !== "typed";
      change({ settings: next, ...(elsewhere ? { brushed: [] } : {}) });
      const keys = Object.keys(part) as (keyof ProbeSettings)[];
      const differs = keys.some(
        (key) => key !== "pattern" && !LISTING.has(key) && next[key] !== settings[key],
      );
      if (!asked || !differs || (next.pattern === "" && brushed.length === 0)) return;
      if (next.where === "own" && ownText === undefined) loop.stop();
      else void loop.run();
    },
    runProbe: () => {
      start({ brushed: [] });
    },
    chooseReadyProbe: (id) => {
      const ready = get().language.probes.find((candidate) => candidate.id === id);
      if (ready === undefined) throw new Error(`there is no ready-made probe "${id}"`);
      const { side, pattern, syntax, ignoreCase, compared } = ready;
      const settings = { ...get().probe.settings, side, pattern, syntax, ignoreCase, compared };
      start({ brushed: [], settings });
    },
    brushLetters: (spans) => {
      const brushed = joinSpans(spans);
      if (brushed.length > 0) start({ brushed });
      else {
        loop.stop();
        change({ brushed, asked: false, outcome: undefined });
      }
    },
    probeOwnText: async (text, name) => {
      try {
        const whole = typeof text === "string" ? text : await readTextFile(text);
        const kind = kindOfText(whole, get().language.pack);
        // A very long line is read in parts, as when it is typed.
        const lines = kind === "latin" ? splitLines(whole).map((line) => line.text) : whole.split(/\r\n?|\n/);
        const { settings } = get().probe;
        change({ brushed: [], ownText: { name, lines, kind }, settings: { ...settings, where: "own" } });
        if (settings.pattern !== "") void loop.run();
      } catch (error) {
        const message = `${name}: ${error instanceof Error ? error.message : String(error)}`;
        change({ outcome: { kind: "failed", message, blame: "text" } });
      }
    },
    cancelProbe: loop.stop,
  };
}
