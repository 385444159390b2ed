import { createBlobSink, type FileSink } from "../../state/files/file-sink";

/** The part of Chromium's file access that is used; other browsers have none. */
interface WithSavePicker {
  readonly showSaveFilePicker?: (options: {
    readonly suggestedName: string;
    readonly types: readonly { readonly description: string; readonly accept: Record<string, string[]> }[];
  }) => Promise<ChosenFile>;
}

interface ChosenFile extends FileSystemFileHandle {
  /** Older browsers have none. */
  readonly remove?: () => Promise<void>;
}

/** Whether the user chooses where the file goes, perhaps in the place of another. */
export const choosesPlace = (): boolean => (window as WithSavePicker).showSaveFilePicker !== undefined;

/**
 * Where a converted file goes: to the place that the user chooses, as it comes, or where the browser does not offer that, into a
 * file for downloading. Undefined if the user chose none. Call it from a click.
 */
export async function openSink(suggestedName: string): Promise<FileSink | undefined> {
  const { showSaveFilePicker: pick } = window as WithSavePicker;
  if (pick === undefined) return createBlobSink(suggestedName);
  try {
    const handle = await pick.call(window, {
      suggestedName,
      types: [{ description: "Text", accept: { "text/plain": [".txt"] } }],
    });
    return await streamSink(handle);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    return createBlobSink(suggestedName);
  }
}

async function streamSink(handle: ChosenFile): Promise<FileSink> {
  // What is written stands in the file only when that is closed. The file itself the browser made, or emptied, when it was chosen.
  const stream = await handle.createWritable();
  return {
    name: handle.name,
    write: (text) => stream.write(text),
    finish: async () => {
      await stream.close();
      return undefined;
    },
    abandon: async () => {
      await stream.abort();
      // A browser that empties a file only when it is written has left an older text in it: that stays.
      if ((await handle.getFile()).size === 0) await handle.remove?.();
    },
  };
}
