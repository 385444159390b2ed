import type { StoreApi } from "zustand/vanilla";
import type { TextAnalyst, TextOptions } from "../../workers/analysis/text-analyst";
import type { AppState } from "../app-state";
import { messageOf } from "../shared/failure";
import type { RunningText } from "./own-text";

/** Statistics of the user's own text. */
export type OwnTextActions = ReturnType<typeof createOwnTextActions>;

/** The state changes at most once in so many milliseconds while the numbers grow: every view may be drawn anew. */
const UPDATE_EVERY = 250;

export function createOwnTextActions(
  { setState: set }: StoreApi<AppState>,
  analyst: TextAnalyst | undefined,
) {
  let running: AbortController | undefined;

  const drop = (): void => {
    running?.abort(new DOMException("the analysis was stopped", "AbortError"));
    running = undefined;
    set({ ownText: undefined });
  };

  const analyseText = async (text: string | Blob, name: string): Promise<void> => {
    drop();
    const controller = new AbortController();
    const { signal } = controller;
    running = controller;
    const board = createBoard(name, (ownText) => {
      if (!signal.aborted) set({ ownText });
    });
    try {
      if (analyst === undefined) throw new Error("this page cannot analyse texts");
      const onRound = (sentences: number): void => {
        // Only now is it known to be a text that is of use.
        set(({ givenText }) => (givenText?.text === text ? {} : { givenText: { name, text } }));
        board.listeners.onRound?.(sentences);
      };
      const options = { signal, ...board.listeners, onRound };
      const { sample, result } = await analyst.analyse(text, options);
      if (signal.aborted) return;
      set({ ownText: { kind: "done", name, sample, result, revision: board.revision() + 1 } });
    } catch (error) {
      if (signal.aborted) return;
      set({ ownText: { kind: "failed", name, message: messageOf(error) } });
    } finally {
      board.close();
      if (running === controller) running = undefined;
    }
  };

  return {
    /** Analyses a text or a file; what was before, running or done, is dropped. Ends when the analysis does; never rejects. */
    analyseText,
    /** Stops the analysis that is running; the atlas is back. */
    cancelAnalysis: drop,
    /** Drops result or failure; the atlas is back. */
    dropOwnText: drop,
  };
}

/** Collects what an analysis tells and shows it now and then. */
function createBoard(
  name: string,
  show: (text: RunningText) => void,
): {
  readonly listeners: Pick<TextOptions, "onPrepared" | "onProgress" | "onRound" | "onUpdate">;
  revision(): number;
  close(): void;
} {
  let state: RunningText = {
    kind: "running",
    name,
    progress: undefined,
    sample: undefined,
    sentences: undefined,
    result: undefined,
    counted: undefined,
    revision: 0,
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const change = (changes: Partial<RunningText>): void => {
    state = { ...state, ...changes };
    timer ??= setTimeout(showNow, UPDATE_EVERY);
  };
  const showNow = (): void => {
    clearTimeout(timer);
    timer = undefined;
    show(state);
  };
  showNow();
  return {
    listeners: {
      onPrepared: (sample) => change({ sample, progress: undefined }),
      onProgress: (progress) => change({ progress }),
      onRound: (sentences) => {
        change({ sentences, progress: undefined });
        showNow();
      },
      onUpdate: (result) => change({ result, counted: state.sentences, revision: state.revision + 1 }),
    },
    revision: () => state.revision,
    close: () => clearTimeout(timer),
  };
}
