/** Newest version of the link's format. */
const VERSION = "1";

/** Longest text put into a link; longer addresses are cut by chat programs. */
export const LONGEST_LINKED = 2_000;

/** What a link can reopen. */
export interface LinkedState {
  readonly text?: string;
}

export interface ParsedLink {
  readonly state: LinkedState;
  /** Parts that could not be used, in words for the user. */
  readonly problems: readonly string[];
}

/** The part of the address behind "#" that reopens this text. */
export function formatLink({ text }: LinkedState): string {
  const parameters = new URLSearchParams({ v: VERSION });
  if (text !== undefined) parameters.set("text", text);
  return `#${parameters.toString()}`;
}

/** Reads the part behind "#". Valid parts are used, the others are named. */
export function parseLink(hash: string): ParsedLink {
  if (hash.replace(/^#/, "") === "") return { state: {}, problems: [] };
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  const problems: string[] = [];
  const state: { text?: string } = {};
  const version = parameters.get("v");
  if (version !== VERSION)
    problems.push(
      version === null
        ? "The link has no version; it may have been cut."
        : `The link is of version ${version}; this page reads version ${VERSION}.`,
    );
  for (const [name, value] of parameters) {
    if (name === "text") state.text = value;
    else if (name !== "v") problems.push(`The link's “${name}” is not known to this page.`);
  }
  return { state, problems };
}
