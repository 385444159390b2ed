import { useEffect, type RefObject } from "react";
import type { Language } from "../../language/language";
import type { LineState } from "../../state/app-state";
import { lineView } from "../../state/typing/result";
import { paintColour } from "./paint-colour";
import type { PaintedText } from "./use-painted-text";
import { useLanguage } from "../store-context";

/**
 * Colours the letters of the drawn result. They are coloured in the frame after they were drawn, and again when they are
 * drawn anew, so that the newest letter is seen as soon as in a text that is not painted.
 */
export function usePaintedLetters(
  container: RefObject<HTMLElement | null>,
  lines: readonly LineState[],
  painted: PaintedText | undefined,
): void {
  const language = useLanguage();
  useEffect(() => {
    const root = container.current;
    if (root === null || painted === undefined) return undefined;
    let waiting = 0;
    const request = (): void => {
      waiting ||= setTimeout(() => {
        waiting = 0;
        paintLines(root, lines, painted, language);
      }, AFTER_DRAWING);
    };
    request();
    // Pages that come into sight, and words that a new prediction has changed.
    const drawn = new MutationObserver(request);
    drawn.observe(root, { childList: true, subtree: true });
    return () => {
      clearTimeout(waiting);
      drawn.disconnect();
    };
  }, [container, lines, painted, language]);
  const on = painted !== undefined;
  useEffect(() => {
    const root = container.current;
    return () => {
      if (on && root)
        for (const letter of root.querySelectorAll<HTMLElement>("[data-offset]")) colour(letter, "");
    };
  }, [container, on]);
}

/** About a frame, in milliseconds. */
const AFTER_DRAWING = 20;

function paintLines(
  root: HTMLElement,
  lines: readonly LineState[],
  { row, first }: PaintedText,
  language: Language,
): void {
  for (const element of root.querySelectorAll<HTMLElement>("[data-line]")) {
    const index = Number(element.dataset["line"]);
    const shown = lines[index]?.shown;
    const letters = element.querySelectorAll<HTMLElement>("[data-offset]");
    if (shown === undefined) continue;
    let k = 0;
    // The drawn letters of a line in their order are those that the network may replace.
    for (const { replaceable, start, end } of lineView(shown, false, language).letters) {
      const letter = replaceable ? letters[k++] : undefined;
      if (letter) colour(letter, paintColour(row, row.values[index - first], start, end));
    }
  }
}

/** Colours as they were written; a browser gives them back in words of its own, and slowly. */
const written = new WeakMap<HTMLElement, string>();

function colour(letter: HTMLElement, background: string): void {
  if ((written.get(letter) ?? "") === background) return;
  written.set(letter, background);
  letter.style.background = background;
}
