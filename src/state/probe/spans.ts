import type { Span } from "../../language/pattern/match-pattern";

/** Spans of the same positions that neither overlap nor touch, in the order of the text; empty ones are left out. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  const inOrder = [...spans].sort((a, b) => a.line - b.line || a.start - b.start);
  for (const span of inOrder) {
    if (span.start >= span.end) continue;
    const last = joined.at(-1);
    if (last?.line !== span.line || last.end < span.start) joined.push(span);
    else joined[joined.length - 1] = { ...last, end: Math.max(last.end, span.end) };
  }
  return joined;
}

/** Spans without the positions of one. */
export function removeSpan(spans: readonly Span[], { line, start, end }: Span): Span[] {
  const left = spans.flatMap((span) =>
    span.line === line
      ? [
          { ...span, end: Math.min(span.end, start) },
          { ...span, start: Math.max(span.start, end) },
        ]
      : [span],
  );
  return joinSpans(left);
}
