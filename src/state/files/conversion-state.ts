/** A text that is too long for the text field. */
export interface LongText {
  /** Of the file; undefined if the text was pasted. */
  readonly name: string | undefined;
  readonly blob: Blob;
}

/** How far a file is. */
export interface FileProgress {
  /** Bytes of the source whose result is written, of all. */
  readonly bytes: number;
  readonly total: number;
  /** Characters converted in a second, since it began. */
  readonly speed: number;
  readonly millisecondsLeft: number;
}

/** A long text that is converted as a file: offered, under way, and what became of it. */
export type FileConversion =
  | {
      readonly kind: "offered";
      readonly source: LongText;
      /** How far it was when the user stopped it. */
      readonly stopped: FileProgress | undefined;
    }
  | { readonly kind: "running"; readonly source: LongText; readonly progress: FileProgress | undefined }
  /** `file` is still to be given to the user; undefined if it was written where the user wanted it. */
  | {
      readonly kind: "saved";
      readonly source: LongText;
      readonly name: string;
      readonly file: Blob | undefined;
    }
  | { readonly kind: "failed"; readonly source: LongText; readonly message: string };
