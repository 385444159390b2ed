import fc from "fast-check";
import { expect, test } from "vitest";
import type { Span } from "../../language/pattern/match-pattern";
import { joinSpans, removeSpan } from "./spans";

const anySpan = fc.record({ line: fc.nat(2), start: fc.nat(12), end: fc.nat(12) });

/** The positions of spans, one by one. */
const positions = (spans: readonly Span[]): Set<string> =>
  new Set(
    spans.flatMap(({ line, start, end }) =>
      Array.from({ length: Math.max(0, end - start) }, (_, k) => `${line}:${start + k}`),
    ),
  );

const areApart = (spans: readonly Span[]): boolean =>
  spans.every(({ start, end }) => start < end) &&
  spans.every((span, k) => {
    const next = spans[k + 1];
    return next === undefined || next.line > span.line || (next.line === span.line && next.start > span.end);
  });

test("joined spans have the same positions, in order, and are apart", () => {
  fc.assert(
    fc.property(fc.array(anySpan), (spans) => {
      const joined = joinSpans(spans);
      expect(positions(joined)).toEqual(positions(spans));
      expect(areApart(joined)).toBe(true);
    }),
  );
});

test("what is removed is gone, and nothing else", () => {
  fc.assert(
    fc.property(fc.array(anySpan), anySpan, (spans, gone) => {
      const left = removeSpan(spans, gone);
      const expected = positions(spans);
      for (const position of positions([gone])) expected.delete(position);
      expect(positions(left)).toEqual(expected);
      expect(areApart(left)).toBe(true);
    }),
  );
});
