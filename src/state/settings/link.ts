import type { Language } from "../../language/language";
import { LINK_PARAMETERS, type LinkedState } from "./link-parameters";
import { LONGEST_PACKED } from "./packed-text";
import { wholeLink } from "./whole-link";

export type { LinkedState } from "./link-parameters";

/** Newest version of the link's format. */
const VERSION = "1";

/** Longest text put into a link, in UTF-16 units. */
export const LONGEST_LINKED = LONGEST_PACKED;

/** Characters of an address that every program passes on whole. */
const LONGEST_SAFE = 2_000;

/** What to say of an address that some programs cut; undefined of others. */
export const longLinkWarning = (address: string): string | undefined =>
  address.length <= LONGEST_SAFE
    ? undefined
    : `The link has ${address.length} characters, and some programs cut links of more than ${LONGEST_SAFE}: ` +
      "send the text itself, or as a file.";

export interface ParsedLink {
  readonly state: LinkedState;
  /** Parts that could not be used, in words for the user. */
  readonly problems: readonly string[];
}

/** The part of the address behind "#" that reopens this text or view. */
export function formatLink(state: LinkedState, language: Language): string {
  const parameters = LINK_PARAMETERS.flatMap(({ name, format }) => {
    const value = format(state, language);
    return value === undefined ? [] : [[name, value] as const];
  });
  return wholeLink([["v", VERSION], ...parameters]);
}

/** Reads the part behind "#". Valid parts are used, the others are named. */
export function parseLink(hash: string, language: Language): ParsedLink {
  const own = hash.replace(/^#/, "");
  if (own === "") return { state: {}, problems: [] };
  const parameters = new URLSearchParams(own);
  const version = parameters.get("v");
  const problems = version === VERSION ? [] : [versionProblem(version)];
  let state: LinkedState = {};
  for (const [name, value] of parameters) {
    if (name === "v") continue;
    const parameter = LINK_PARAMETERS.find((candidate) => candidate.name === name);
    const part = parameter?.parse(value, language);
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
