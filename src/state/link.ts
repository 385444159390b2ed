import { LINK_PARAMETERS, type LinkedState } from "./link-parameters";

export type { LinkedState } from "./link-parameters";

/** Newest version of the link's format. */
const VERSION = "1";

/** Longest text put into a link; longer addresses are cut by chat programs. */
export const LONGEST_LINKED = 2_000;

export interface ParsedLink {
  readonly state: LinkedState;
  /** Parts that could not be used, in words for the user. */
  readonly problems: readonly string[];
}

/** The part of the address behind "#" that reopens this text or view. */
export function formatLink(state: LinkedState): string {
  const parameters = new URLSearchParams({ v: VERSION });
  for (const { name, format } of LINK_PARAMETERS) {
    const value = format(state);
    if (value !== undefined) parameters.set(name, value);
  }
  return `#${parameters.toString()}`;
}

/** Reads the part behind "#". Valid parts are used, the others are named. */
export function parseLink(hash: string): ParsedLink {
  const own = hash.replace(/^#/, "");
  if (own === "") return { state: {}, problems: [] };
  const parameters = new URLSearchParams(own);
  const version = parameters.get("v");
  const problems = version === VERSION ? [] : [versionProblem(version)];
  let state: LinkedState = {};
  for (const [name, value] of parameters) {
    if (name === "v") continue;
    const parameter = LINK_PARAMETERS.find((candidate) => candidate.name === name);
    const part = parameter?.parse(value);
    if (part !== undefined) {
      state = { ...state, ...part };
      for (const { reason, parts } of parameter?.leftOut?.(value) ?? [])
        if (parts.length > 0)
          problems.push(`The link's “${name}” ${reason}: “${shortened(parts.join(","))}”.`);
    } else
      problems.push(
        parameter === undefined
          ? `The link's “${name}” is not known to this page.`
          : `The link's “${name}” is ${parameter.expected}, not “${shortened(value)}”.`,
      );
  }
  return { state, problems };
}

const versionProblem = (version: string | null): string =>
  version === null
    ? "The link has no version; it may have been cut."
    : `The link is of version ${version}; this page reads version ${VERSION}.`;

const LONGEST_SHOWN = 30;

const shortened = (value: string): string =>
  value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value;
