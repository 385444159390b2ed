/** A line of a text stream, with the characters that ended it: "\n", "\r\n" or, at the very end, "". */
export interface Line {
  readonly text: string;
  readonly ending: string;
}

/** Cuts a stream of text chunks into lines; joining texts and endings gives the stream back. */
export class LineSplitter {
  #rest = "";

  /** The lines that this chunk completes. */
  push(chunk: string): Line[] {
    const lines: Line[] = [];
    let start = 0;
    for (let at = chunk.indexOf("\n"); at >= 0; at = chunk.indexOf("\n", start)) {
      const text = this.#rest + chunk.slice(start, at);
      this.#rest = "";
      const windows = text.endsWith("\r");
      lines.push({ text: windows ? text.slice(0, -1) : text, ending: windows ? "\r\n" : "\n" });
      start = at + 1;
    }
    this.#rest += chunk.slice(start);
    return lines;
  }

  /** What came after the last line break, if anything. */
  end(): Line[] {
    const text = this.#rest;
    this.#rest = "";
    return text === "" ? [] : [{ text, ending: "" }];
  }
}
