import { SaxesParser } from "saxes";

/** The newest revision of a page in the dump. */
export interface DumpPage {
  readonly title: string;
  /** 0 for articles. */
  readonly namespace: number;
  readonly redirect: boolean;
  readonly text: string;
}

/** Numbers that MediaWiki gives the namespaces File and Category in every language. */
const MEDIA_NAMESPACE_KEYS = new Set(["6", "14"]);

/** Elements whose text we need; the text of the others is never kept. */
const READ_ELEMENTS = new Set(["namespace", "title", "ns", "text"]);

/** Reads a MediaWiki XML dump piece by piece and holds one page at a time. */
export class DumpReader {
  /** The wiki's own names for File and Category, known once the head of the dump is read. */
  readonly mediaNamespaces: string[] = [];
  readonly #parser = new SaxesParser();
  readonly #fields = new Map<string, string>();
  #reading: string | undefined;
  #namespaceKey = "";
  #redirect = false;
  #pages: DumpPage[] = [];

  constructor() {
    this.#parser.on("opentag", ({ name, attributes }) => {
      if (name === "page") this.#startPage();
      if (name === "redirect") this.#redirect = true;
      if (name === "namespace") this.#namespaceKey = attributes["key"] ?? "";
      this.#reading = READ_ELEMENTS.has(name) ? name : undefined;
      if (this.#reading !== undefined) this.#fields.set(name, "");
    });
    this.#parser.on("text", (text) => this.#addText(text));
    this.#parser.on("cdata", (text) => this.#addText(text));
    this.#parser.on("closetag", ({ name }) => {
      if (name === "namespace" && MEDIA_NAMESPACE_KEYS.has(this.#namespaceKey))
        this.mediaNamespaces.push(this.#fields.get("namespace") ?? "");
      if (name === "page") this.#endPage();
      this.#reading = undefined;
    });
    this.#parser.on("error", (error) => {
      throw new Error(`this is no MediaWiki dump, or it is damaged or cut off: ${error.message}`);
    });
  }

  /** The pages that this piece of the dump completes. Throws, with line and column, if it is not well-formed XML. */
  push(chunk: string): DumpPage[] {
    this.#parser.write(chunk);
    const pages = this.#pages;
    this.#pages = [];
    return pages;
  }

  /** Call at the end of the dump. Throws if it ends in the middle. */
  close(): void {
    this.#parser.close();
  }

  #startPage(): void {
    this.#fields.clear();
    this.#redirect = false;
  }

  #addText(text: string): void {
    if (this.#reading !== undefined)
      this.#fields.set(this.#reading, (this.#fields.get(this.#reading) ?? "") + text);
  }

  #endPage(): void {
    this.#pages.push({
      title: this.#fields.get("title") ?? "",
      namespace: Number(this.#fields.get("ns") ?? 0),
      redirect: this.#redirect,
      text: this.#fields.get("text") ?? "",
    });
  }
}
