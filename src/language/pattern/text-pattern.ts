/** What to look for in a text. */
export interface TextPattern {
  /** Where: in what was typed, or in the native letters that it became. */
  readonly side: "latin" | "native";
  readonly pattern: string;
  readonly syntax: "plain" | "regexp";
  readonly ignoreCase: boolean;
}

/** A pattern cannot be used; the message says why, for the user. */
export class PatternError extends Error {
  override readonly name = "PatternError";
  readonly blame = "pattern";
}

/** Longer ones are pasted by mistake. */
const LONGEST_PATTERN = 1_000;

/**
 * A group of this name, if an expression has one, is what a match marks: `"(?<here>[^"]+)"` finds what stands between
 * quotation marks without marking these.
 */
export const MARKED_GROUP = "here";

/**
 * The expression for a pattern, with flags g, d and u. Plain native patterns are normalised as texts are. Throws a
 * PatternError if there is nothing to look for, or if the expression is not valid.
 */
export function compilePattern(
  { side, pattern, syntax, ignoreCase }: TextPattern,
  pack: { readonly normalize: (text: string) => string },
): RegExp {
  if (pattern.length > LONGEST_PATTERN)
    throw new PatternError(
      `the pattern has ${pattern.length} characters; at most ${LONGEST_PATTERN} are taken`,
    );
  const plain = side === "native" ? pack.normalize(pattern) : pattern;
  const source = syntax === "plain" ? plain.replace(/[\\^$.*+?()[\]{}|/-]/g, escaped) : pattern;
  if (source === "") throw new PatternError("there is no pattern yet; type some letters");
  const flags = ignoreCase ? "dgiu" : "dgu";
  try {
    return new RegExp(source, flags);
  } catch (error) {
    throw new PatternError(`this is no valid regular expression: ${reasonOf(error, source)}`, {
      cause: error,
    });
  }
}

/** With the flag u only syntax characters may be escaped, and "-" is none outside of brackets. */
const escaped = (character: string): string => (character === "-" ? "\\x2d" : `\\${character}`);

/** Some browsers repeat the expression with its flags before the reason. */
function reasonOf(error: unknown, source: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const at = message.indexOf(source);
  const reason = at < 0 ? message : message.slice(at + source.length).replace(/^\/\w*:\s*/, "");
  return reason.replace(/^Invalid regular expression:?\s*/i, "").trim() || "it cannot be read";
}
