import type { StoreApi } from "zustand/vanilla";
import type { Span } from "../../language/pattern/match-pattern";
import type { AppState } from "../app-state";
import type { ProbeLoop } from "./probe-loop";
import type { ProbeSettings } from "./probe-settings";
import type { ProbeState } from "./probe-state";
import { probedText } from "./probed-text";
import { messageOf } from "../shared/failure";
import { joinSpans } from "./spans";

/** What one can do with probes. */
export type ProbeActions = ReturnType<typeof createProbeActions>;

export function createProbeActions({ getState: get, setState: set }: StoreApi<AppState>, loop: ProbeLoop) {
  const change = (part: Partial<ProbeState>): void => set(({ probe }) => ({ probe: { ...probe, ...part } }));
  const forget = (): void => {
    loop.stop();
    change({ brushed: [], asked: false, outcome: undefined });
  };
  const start = (part: Partial<ProbeState>): void => {
    change(part);
    void loop.run();
  };
  return {
    /** Changes settings; whatever changes the answer, except for the pattern that is being typed, asks again. */
    changeProbe: (part: Partial<ProbeSettings>) => {
      const { probe, givenText } = get();
      const { settings, asked, brushed } = probe;
      const next = { ...settings, ...part };
      // Who chooses another text has done with the letters that were brushed in this one.
      const elsewhere = part.where !== undefined && part.where !== "typed";
      change({ settings: next, ...(elsewhere ? { brushed: [] } : {}) });
      if (!asked || !changesAnswer(settings, next) || (next.pattern === "" && brushed.length === 0)) return;
      if (next.where === "own" && givenText === undefined) loop.stop();
      else void loop.run();
    },
    /** Looks for the pattern; what was brushed is forgotten. */
    runProbe: () => start({ brushed: [] }),
    /** Looks for a ready-made pattern. */
    chooseReadyProbe: (id: string) => {
      const ready = get().language.probes.find((candidate) => candidate.id === id);
      if (ready === undefined) throw new Error(`there is no ready-made probe "${id}"`);
      const { side, pattern, syntax, ignoreCase, compared } = ready;
      const settings = { ...get().probe.settings, side, pattern, syntax, ignoreCase, compared };
      start({ brushed: [], settings });
    },
    /** Looks for these positions of the typed text, instead of the pattern; none: for nothing. */
    brushLetters: (spans: readonly Span[]) => {
      const brushed = joinSpans(spans);
      if (brushed.length > 0) start({ brushed });
      else forget();
    },
    /** Looks for the pattern in a text of the user's. Never rejects. */
    probeOwnText: async (text: string | Blob, name: string): Promise<void> => {
      const given = { name, text };
      try {
        await probedText(given, get().language);
        const { settings } = get().probe;
        set({ givenText: given });
        change({ brushed: [], settings: { ...settings, where: "own" } });
        if (settings.pattern !== "") void loop.run();
      } catch (error) {
        const message = `${name}: ${messageOf(error)}`;
        change({ outcome: { kind: "failed", message, blame: "text" } });
      }
    },
    /** Stops what is running; the last answer stays. */
    cancelProbe: () => loop.stop(),
  };
}

/** The pattern is still being typed, and the order of the list changes no answer; all else does. */
const changesAnswer = (before: ProbeSettings, after: ProbeSettings): boolean =>
  (Object.keys(after) as (keyof ProbeSettings)[]).some(
    (key) => !LISTING.has(key) && before[key] !== after[key],
  );

const LISTING: ReadonlySet<keyof ProbeSettings> = new Set(["pattern", "order", "kind", "direction"]);
