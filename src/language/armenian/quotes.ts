const OPENING = /^[«“„‟"″]$/;
const CLOSING = /^[»”“"″]$/;

/** Whether a piece is a double quotation mark of some kind. */
export const isQuote = (piece: string): boolean => OPENING.test(piece) || CLOSING.test(piece);

/** What a quotation can begin behind: nothing, a space, an opening bracket or quotation mark, a dash or slash. */
const BEFORE_OPENING = /^[\s([{<«“„"'–—/-]$/;
const SPACE = /^\s/;

/**
 * « or » for every double quotation mark, by position, judged by its neighbours: it opens before a word and closes behind one.
 * Between two spaces, or two words, it closes what is open and else opens. Behind a digit with nothing open it is a sign of
 * inches (5"), and stays.
 */
export function nativeQuotes(text: readonly string[], kept?: ArrayLike<number>): ReadonlyMap<number, string> {
  const quotes = new Map<number, string>();
  const written = text.flatMap((piece, position) => (piece === "" ? [] : [{ piece, position }]));
  let open = 0;
  written.forEach(({ piece, position }, k) => {
    if (kept?.[position] || !isQuote(piece)) return;
    const before = written[k - 1]?.piece;
    const after = written[k + 1]?.piece;
    if (/^[«»]$/.test(piece)) {
      open = Math.max(0, open + (piece === "«" ? 1 : -1));
      return;
    }
    if (open <= 0 && /^["″]$/.test(piece) && before !== undefined && /^\p{N}$/u.test(before)) return;
    const opens = canOpen(before, after) === canClose(before, after) ? open <= 0 : canOpen(before, after);
    quotes.set(position, opens ? "«" : "»");
    open = Math.max(0, open + (opens ? 1 : -1));
  });
  return quotes;
}

const canOpen = (before: string | undefined, after: string | undefined): boolean =>
  (before === undefined || BEFORE_OPENING.test(before) || SPACE.test(before)) &&
  after !== undefined &&
  !SPACE.test(after);

const canClose = (before: string | undefined, after: string | undefined): boolean =>
  before !== undefined && !SPACE.test(before) && (after === undefined || !/^[\p{L}\p{N}]/u.test(after));
