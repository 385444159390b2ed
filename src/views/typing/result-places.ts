/**
 * Places in the drawn result: lines carry `data-line`, their words `data-start` (first position in the line), letters
 * `data-offset` (from the word's start), so that an edit changes one number per word that moved and no letter.
 */
import { bisectRight } from "d3";
import type { LetterRef } from "../../state/letter/letter-ref";

/** Line and position of the letter that an element belongs to. */
export function placeOf(element: Element): LetterRef | undefined {
  const letter = element.closest<HTMLElement>("[data-offset]");
  const word = letter?.closest<HTMLElement>("[data-start]");
  const line = word?.closest<HTMLElement>("[data-line]");
  if (!letter || !word || !line) return undefined;
  return {
    line: Number(line.dataset["line"]),
    position: Number(word.dataset["start"]) + Number(letter.dataset["offset"]),
  };
}

/** The element of a letter in the result, if it is drawn. */
export function resultLetter(root: ParentNode, { line, position }: LetterRef): HTMLElement | undefined {
  const words = root.querySelectorAll<HTMLElement>(`[data-line="${line}"] > [data-start]`);
  const word = lastUpTo(words, "start", position);
  const offset = position - Number(word?.dataset["start"]);
  return word?.querySelector<HTMLElement>(`[data-offset="${offset}"]`) ?? undefined;
}

/** The last of some elements in order whose number is at most a limit, or the first element. */
export function lastUpTo(
  elements: NodeListOf<HTMLElement>,
  name: "start" | "first",
  limit: number,
): HTMLElement | undefined {
  const numbers = Array.from(elements, ({ dataset }) => Number(dataset[name]));
  return elements[Math.max(0, bisectRight(numbers, limit) - 1)];
}
