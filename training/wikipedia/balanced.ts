/**
 * Text without the stretches from an opening to its closing token, nested ones included. A token without a partner is
 * dropped alone, so that one forgotten brace does not take the rest of an article with it.
 */
export function dropBalanced(text: string, open: string, close: string): string {
  const tokens = tokenPositions(text, open, close);
  const starts: number[] = [];
  const spans: { start: number; end: number }[] = [];
  for (const at of tokens) {
    if (text.startsWith(open, at)) {
      starts.push(at);
      continue;
    }
    const start = starts.pop() ?? at;
    spans.push({ start, end: at + close.length });
  }
  for (const start of starts) spans.push({ start, end: start + open.length });
  return withoutSpans(text, spans);
}

function tokenPositions(text: string, open: string, close: string): number[] {
  const positions: number[] = [];
  for (let at = 0; at < text.length;) {
    const length = text.startsWith(open, at) ? open.length : text.startsWith(close, at) ? close.length : 0;
    if (length > 0) positions.push(at);
    at += Math.max(1, length);
  }
  return positions;
}

function withoutSpans(text: string, spans: { start: number; end: number }[]): string {
  let result = "";
  let done = 0;
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    if (start > done) result += text.slice(done, start);
    done = Math.max(done, end);
  }
  return result + text.slice(done);
}
