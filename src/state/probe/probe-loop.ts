import type { Language } from "../../language/language";
import type { StoreApi } from "zustand/vanilla";
import { compilePattern } from "../../language/pattern/text-pattern";
import type { ProbeClient } from "../../workers/probe/probe-client";
import type { NetworkTeam } from "../../workers/network/network-team";
import type { ProbeOptions } from "../../workers/probe/run-probe";
import type { ProbeText } from "../../workers/probe/probe-text";
import type { AppState, LineState } from "../app-state";
import { isConverted } from "../typing/conversion";
import { messageOf } from "../shared/failure";
import { lineView } from "../typing/result";
import { createLineAnswerer, type AnswerLines } from "./answer-lines";
import { probedText } from "./probed-text";
import { probesTyped, type ProbeFailure, type ProbeQuestion, type ProbeState } from "./probe-state";

/** What probes need. */
export interface Prober {
  readonly client: Pick<ProbeClient<never>, "probe" | "dispose">;
  /** The lines of the sample text; asked for when it is probed. */
  readonly readSample: () => Promise<readonly string[]>;
}

/** Milliseconds without a change of the typed text before it is probed again. */
const PAUSE = 300;

/** Progress is told in such shares: every change of the state may draw views anew, while the workers need both cores. */
const STEP = 0.05;

/** Milliseconds after which workers with nothing to do are ended: together they hold some 100 MB. */
const IDLE = 60_000;

/** Answers the probe that the settings ask for; writes `running` and `outcome` of `probe`. */
export class ProbeLoop {
  readonly #store: StoreApi<AppState>;
  readonly #prober: Prober | undefined;
  readonly #answerLines: AnswerLines;
  #controller: AbortController | undefined;
  /** It is to be run as soon as somebody watches. */
  #due = false;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(store: StoreApi<AppState>, prober: Prober | undefined, network: Pick<NetworkTeam, "convert">) {
    this.#store = store;
    this.#prober = prober;
    this.#answerLines = createLineAnswerer(network, store.getState().language);
    store.subscribe((state, before) => this.#follow(state, before));
  }

  /** Starts it, whatever ran before; ends when it does. Never rejects. */
  async run(): Promise<void> {
    this.#halt();
    clearTimeout(this.#idle);
    const own = new AbortController();
    const { signal } = own;
    this.#controller = own;
    const { outcome: last } = this.#store.getState().probe;
    // An answer stays until the next one is there; a failure has been dealt with.
    const kept = last?.kind === "done" ? last : undefined;
    this.#change({ asked: true, running: { share: undefined }, outcome: kept });
    let shown = 0;
    const onProgress = (share: number): void => {
      if (signal.aborted || share < shown + STEP) return;
      shown = share;
      this.#change({ running: { share } });
    };
    const outcome = await answer(this.#store.getState(), this.#prober, this.#answerLines, {
      signal,
      onProgress,
    }).catch(probeFailure);
    if (!signal.aborted) this.#change({ outcome, running: undefined });
    if (this.#controller === own) this.#controller = undefined;
    clearTimeout(this.#idle);
    if (this.#controller === undefined) this.#idle = setTimeout(() => this.#prober?.client.dispose(), IDLE);
  }

  /** Starts it as soon as somebody watches. */
  runWhenWatched(): void {
    this.#halt();
    this.#due = true;
    this.#change({ asked: true, running: undefined });
    this.#pause = setTimeout(this.#runIfDue, PAUSE);
  }

  /** Stops what runs and forgets what waits. */
  stop(): void {
    this.#halt();
    this.#change({ running: undefined });
  }

  #change(part: Partial<ProbeState>): void {
    this.#store.setState(({ probe }) => ({ probe: { ...probe, ...part } }));
  }

  #halt(): void {
    this.#controller?.abort(new DOMException("the probe was stopped", "AbortError"));
    this.#controller = undefined;
    clearTimeout(this.#pause);
    this.#due = false;
  }

  /** Follows the typed text while it is probed and somebody watches. */
  #follow(state: AppState, before: AppState): void {
    if (state.lines !== before.lines && !sameLines(state.lines, before.lines)) {
      this.#forgetMoved(state, before.lines);
      const { probe } = this.#store.getState();
      if (probe.asked && probesTyped(probe)) this.#due = true;
    } else if (state.givenText !== before.givenText) this.#due ||= asksOwn(state.probe);
    else if (state.near === before.near) return;
    if (!this.#due) return;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(this.#runIfDue, PAUSE);
  }

  readonly #runIfDue = (): void => {
    const { near, probe, lines, network } = this.#store.getState();
    if (!this.#due || near.size === 0) return;
    // The network is on its way; its first answers change the lines, and so bring us here again.
    if (probesTyped(probe) && network.kind === "loading" && !lines.every(isConverted)) return;
    void this.run();
  };

  /** Brushed letters of a line that was edited are no longer where they were. */
  #forgetMoved({ probe, lines }: AppState, before: readonly LineState[]): void {
    const brushed = probe.brushed.filter(({ line }) => lines[line]?.text === before[line]?.text);
    if (brushed.length === probe.brushed.length) return;
    if (brushed.length > 0) this.#change({ brushed });
    else {
      this.#halt();
      this.#change({ brushed, asked: false, running: undefined, outcome: undefined });
    }
  }
}

/** A text that was given for statistics meanwhile takes the place of the one that was probed. */
const asksOwn = ({ asked, settings, brushed }: ProbeState): boolean =>
  asked && settings.where === "own" && settings.pattern !== "" && brushed.length === 0;

const sameLines = (a: readonly LineState[], b: readonly LineState[]): boolean =>
  a.length === b.length && a.every(({ text, shown }, k) => text === b[k]!.text && shown === b[k]!.shown);

async function answer(
  state: AppState,
  prober: Prober | undefined,
  answerLines: AnswerLines,
  options: ProbeOptions,
): Promise<ProbeState["outcome"]> {
  const { language, givenText } = state;
  const { settings, brushed } = state.probe;
  const { compared } = settings;
  if (prober === undefined) throw new Error("this page cannot look for patterns");
  // A bad expression is told without starting a worker.
  if (brushed.length === 0) compilePattern(settings, language.pack);
  const where = probesTyped(state.probe) ? "typed" : settings.where;
  if (where === "own" && givenText === undefined)
    throw new Error("there is no text of your own yet; paste it or open a file");
  const own = where === "own" ? await probedText(givenText!, language) : undefined;
  const answered = own?.kind === "latin";
  const [first, second] = answered ? halves(options) : [options, options];
  const text: ProbeText =
    where === "typed"
      ? { kind: "typed", lines: state.lines.map((line) => typedLine(line, language)) }
      : answered
        ? { kind: "typed", lines: await answerLines(own.lines, first) }
        : { kind: "native", lines: own?.lines ?? (await readSample(prober)) };
  const probe = brushed.length > 0 ? { spans: brushed } : settings;
  const question: ProbeQuestion = {
    language,
    settings,
    brushed,
    textName: where === "own" ? givenText!.name : where === "typed" ? "the typed text" : "the sample text",
    lines: text.lines.filter((line) => (typeof line === "string" ? line : line.latin).trim() !== "").length,
    typed: where === "typed" ? state.text : undefined,
    answered,
  };
  return { kind: "done", question, result: await prober.client.probe({ text, probe, compared }, second) };
}

/** The same progress for two tasks one after the other. */
const halves = ({ signal, onProgress }: ProbeOptions): readonly [ProbeOptions, ProbeOptions] => [
  { signal, onProgress: (share) => onProgress?.(share / 2) },
  { signal, onProgress: (share) => onProgress?.((1 + share) / 2) },
];

const readSample = ({ readSample: read }: Prober): Promise<readonly string[]> =>
  read().catch((error: unknown) => {
    throw new Error(`the sample text cannot be read: ${messageOf(error)}`, { cause: error });
  });

/** A line that has no prediction yet is left out; the others keep their numbers. */
const typedLine = (line: LineState, language: Language): { latin: string; outputs: Uint8Array } =>
  isConverted(line)
    ? { latin: line.text, outputs: lineView(line.shown!, false, language).written }
    : { latin: "", outputs: new Uint8Array(0) };

/** Workers blame the pattern or the text; an expression that cannot be compiled is the pattern's own. */
function probeFailure(error: unknown): ProbeFailure {
  const blame = error instanceof Error && "blame" in error ? (error.blame as ProbeFailure["blame"]) : "other";
  return {
    kind: "failed",
    message: messageOf(error),
    blame: error instanceof Error && error.name === "PatternError" ? "pattern" : blame,
  };
}
