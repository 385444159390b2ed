import { useEffect, type RefObject } from "react";
import type { LineState } from "../../state/app-state";
import { lineView } from "../../state/result";
import { paintColour } from "./paint-colour";
import type { PaintedText } from "./use-painted-text";

/**
 * Colours the letters of the drawn result. They are coloured after they were drawn, and again when they are drawn anew, so
 * that typing costs nothing while nothing is painted.
 */
export function usePaintedLetters(
  container: RefObject<HTMLElement | null>,
  lines: readonly LineState[],
  painted: PaintedText | undefined,
): void {
  useEffect(() => {
    const root = container.current;
    if (root === null || painted === undefined) return undefined;
    const paint = (): void => {
      for (const element of root.querySelectorAll<HTMLElement>("[data-line]"))
        paintLine(element, lines, painted);
    };
    paint();
    // Pages that come into sight, and words that a new prediction has changed.
    const drawn = new MutationObserver(paint);
    drawn.observe(root, { childList: true, subtree: true });
    return () => {
      drawn.disconnect();
    };
  }, [container, lines, painted]);
  const on = painted !== undefined;
  useEffect(() => {
    const root = container.current;
    return () => {
      if (on && root)
        for (const letter of root.querySelectorAll<HTMLElement>("[data-offset]"))
          letter.style.background = "";
    };
  }, [container, on]);
}

/** The letters of a line in their order are those that the network may replace. */
function paintLine(element: HTMLElement, lines: readonly LineState[], { row, first }: PaintedText): void {
  const index = Number(element.dataset["line"]);
  const shown = lines[index]?.shown;
  if (shown === undefined) return;
  const values = row.values[index - first];
  const letters = lineView(shown, false).letters.filter(({ replaceable }) => replaceable);
  const drawn = element.querySelectorAll<HTMLElement>("[data-offset]");
  if (drawn.length !== letters.length) return;
  letters.forEach(({ start, end }, k) => {
    const colour = paintColour(row, values, start, end);
    const { style } = drawn[k]!;
    if (style.background !== colour) style.background = colour;
  });
}
