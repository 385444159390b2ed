import type { Language } from "../../language/language";
import { isWellFormed, packText, unpackText } from "./packed-text";
import type { Format } from "./view-setting";
import { LINKED_SETTINGS, type ViewValues } from "./view-settings";
import { lengthInLink, wholeLink } from "./whole-link";

/** What a link says. */
export interface LinkedState extends ViewValues {
  readonly text?: string;
}

/** Newest version of the link's format. */
const VERSION = "1";

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
export function formatLink({ text, ...view }: LinkedState, language: Language): string {
  const values: Readonly<Record<string, unknown>> = view;
  const said = LINKED_SETTINGS.flatMap(({ key, link, write }) => {
    const value = values[key];
    return value === undefined ? [] : [[link, String(write(value, language))] as const];
  });
  return wholeLink([["v", VERSION], ...(text === undefined ? [] : [linkedText(text)]), ...said]);
}

const TEXT = "text";
const PACKED = "packed";

/** A text as it stands in a link: as it is, or packed where that is shorter. */
function linkedText(text: string): readonly [name: string, value: string] {
  const packed = packText(text);
  const saves = lengthInLink(packed) + PACKED.length - TEXT.length < lengthInLink(text);
  return saves || !isWellFormed(text) ? [PACKED, packed] : [TEXT, text];
}

type Parameter = Pick<Format<unknown>, "read" | "expected"> & { readonly key: string };

const PARAMETERS: ReadonlyMap<string, Parameter> = new Map<string, Parameter>([
  [TEXT, { key: "text", read: (text) => text, expected: "a text" }],
  [PACKED, { key: "text", read: unpackText, expected: "a packed text that arrived whole" }],
  ...LINKED_SETTINGS.map((one) => [one.link, one] as const),
]);

/** Reads the part behind "#". Valid parts are used, the others are named. */
export function parseLink(hash: string, language: Language): ParsedLink {
  const own = hash.replace(/^#/, "");
  if (own === "") return { state: {}, problems: [] };
  const parameters = new URLSearchParams(own);
  const version = parameters.get("v");
  const problems = version === VERSION ? [] : [versionProblem(version)];
  let state: LinkedState = {};
  for (const [name, text] of parameters) {
    if (name === "v") continue;
    const parameter = PARAMETERS.get(name);
    const value = parameter?.read(text, language, (reason, parts) => {
      if (parts.length > 0) problems.push(`The link's “${name}” ${reason}: “${shortened(parts.join(","))}”.`);
    });
    if (parameter === undefined) problems.push(`The link's “${name}” is not known to this page.`);
    else if (value !== undefined) state = { ...state, [parameter.key]: value };
    else problems.push(`The link's “${name}” is ${parameter.expected}, not “${shortened(text)}”.`);
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
