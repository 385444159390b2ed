import type { StoreApi } from "zustand/vanilla";
import type { NetworkTeam } from "../../workers/network/network-team";
import type { AppState } from "../app-state";
import type { FileConversion, FileProgress, LongText } from "./conversion-state";
import { convertFile, type FileOptions } from "./convert-file";
import { failureWords } from "./failure-words";
import type { FileSink } from "./file-sink";

/** Converting of texts that are too long for the text field. */
export type FileActions = ReturnType<typeof createFileActions>;

/** The state changes at most once in so many milliseconds. */
const UPDATE_EVERY = 250;

export function createFileActions(
  { getState: get, setState: set }: StoreApi<AppState>,
  client: Pick<NetworkTeam, "convert">,
) {
  let running: AbortController | undefined;
  const show = (fileConversion: FileConversion | undefined): void => set({ fileConversion });

  return {
    /** Asks whether to convert a long text as a file; false while another is being converted. */
    offerFile: (source: LongText): boolean => {
      if (running !== undefined) return false;
      show({ kind: "offered", source, stopped: undefined });
      return true;
    },
    /** Converts the file that is offered, or that failed, into a sink. Ends when that does; never rejects. */
    convertFile: async (sink: FileSink): Promise<void> => {
      const before = get().fileConversion;
      if (before === undefined || running !== undefined) return;
      const { source } = before;
      running = new AbortController();
      show({ kind: "running", source, progress: undefined });
      const options = { client, writing: get(), onProgress: show };
      const ended = await convertTo(sink, source, running, options);
      // Whoever sees how it ended can at once begin anew, into the same file even.
      running = undefined;
      show(ended);
    },
    /** Stops it; nothing is left of the result. */
    stopFile: () => {
      running?.abort();
    },
    /** Forgets the file, and what became of it. */
    closeFile: () => {
      running?.abort();
      if (running === undefined) show(undefined);
    },
  };
}

/** Converts a text into a sink and says how that ended; what it shows meanwhile is seldom enough for the page. */
async function convertTo(
  sink: FileSink,
  source: LongText,
  controller: AbortController,
  options: Pick<FileOptions, "client" | "writing"> & { onProgress(running: FileConversion): void },
): Promise<FileConversion> {
  const { signal } = controller;
  let newest: FileProgress | undefined;
  let updated = -UPDATE_EVERY;
  const onProgress = (progress: FileProgress): void => {
    newest = progress;
    if (performance.now() - updated < UPDATE_EVERY) return;
    updated = performance.now();
    options.onProgress({ kind: "running", source, progress });
  };
  try {
    await convertFile({ ...options, file: source.blob, sink, signal, onProgress });
    return { kind: "saved", source, name: sink.name, file: await sink.finish() };
  } catch (error) {
    // Work on other pieces is of no use any more.
    const wasStopped = signal.aborted;
    controller.abort();
    await sink.abandon().catch(() => undefined);
    return wasStopped
      ? { kind: "offered", source, stopped: newest }
      : { kind: "failed", source, message: failureWords(error) };
  }
}
