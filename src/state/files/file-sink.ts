import type { Language } from "../../language/language";

/** Where a converted text goes, piece by piece. */
export interface FileSink {
  /** Of the file that is written. */
  readonly name: string;
  write(text: string): Promise<void>;
  /** Ends the file; gives it back if it is still to be given to the user. */
  finish(): Promise<Blob | undefined>;
  /** Leaves nothing of the text behind, and no empty file where that can be helped. A file that was overwritten does not come back. */
  abandon(): Promise<void>;
}

/** Small pieces are put together until there are so many UTF-16 units. */
const UNITS_PER_PART = 1_000_000;

/** Gathers the text as parts of a Blob, which browsers keep out of the page's memory, and on the disk when there are many. */
export function createBlobSink(name: string): FileSink {
  let parts: Blob[] = [];
  let open: string[] = [];
  let units = 0;
  const close = (): void => {
    parts.push(new Blob(open));
    open = [];
    units = 0;
  };
  return {
    name,
    write: (text) => {
      open.push(text);
      units += text.length;
      if (units >= UNITS_PER_PART) close();
      return Promise.resolve();
    },
    finish: () => {
      close();
      return Promise.resolve(new Blob(parts, { type: "text/plain;charset=utf-8" }));
    },
    abandon: () => {
      parts = [];
      open = [];
      return Promise.resolve();
    },
  };
}

/** Name of the file that a converted text is saved as. */
export function resultName(name: string | undefined, { pack }: Language): string {
  const stem = (name ?? "text").replace(/\.[^.]*$/, "") || "text";
  return `${stem}-${pack.name.toLowerCase()}.txt`;
}
