import { useRef, useState, type HTMLAttributes, type PointerEvent } from "react";
import { stepInRow } from "../ui/step-in-row";

/** Letters from one to another, both inclusive, that are about to be brushed, or to be taken away. */
export interface Stroke {
  readonly from: number;
  readonly to: number;
  readonly adding: boolean;
}

interface Brush {
  /** What is being drawn; undefined between two strokes. */
  readonly stroke: Stroke | undefined;
  /** The letter that the keyboard is at. */
  readonly at: number;
  readonly handlers: HTMLAttributes<HTMLElement>;
}

/**
 * Strokes over letters that carry their number as `data-letter`: by dragging, or with Shift and the arrow keys; Space takes
 * one letter. A stroke that begins on a brushed letter takes letters away.
 */
export function useBrush(
  letters: number,
  isBrushed: (letter: number) => boolean,
  onStroke: (first: number, last: number, adding: boolean) => void,
): Brush {
  const [stroke, setStroke] = useState<Stroke>();
  const [place, setPlace] = useState(0);
  const dragging = useRef(false);
  const at = Math.max(0, Math.min(place, letters - 1));

  const finish = (done: Stroke | undefined): void => {
    dragging.current = false;
    setStroke(undefined);
    if (done === undefined) return;
    onStroke(Math.min(done.from, done.to), Math.max(done.from, done.to), done.adding);
  };
  const begin = (from: number): Stroke => ({ from, to: from, adding: !isBrushed(from) });

  const move = (target: number, extend: boolean): void => {
    setPlace(target);
    setStroke(extend ? { ...(stroke ?? begin(at)), to: target } : undefined);
  };

  return {
    stroke,
    at,
    handlers: {
      onPointerDown: (event) => {
        const letter = letterAt(event);
        if (letter === undefined || event.button !== 0) return;
        // Touch takes the pointer to itself at the first letter; the mouse must be told.
        event.currentTarget.setPointerCapture(event.pointerId);
        dragging.current = true;
        setPlace(letter);
        setStroke(begin(letter));
      },
      onPointerMove: (event) => {
        if (!dragging.current || stroke === undefined) return;
        const letter = letterAt(event);
        if (letter !== undefined && letter !== stroke.to) setStroke({ ...stroke, to: letter });
      },
      onPointerUp: () => {
        if (dragging.current) finish(stroke);
      },
      onPointerCancel: () => finish(undefined),
      onKeyDown: (event) => {
        const target = stepInRow(event.key, at, letters);
        if (event.key === " ") finish(begin(at));
        else if (event.key === "Escape") finish(undefined);
        else if (target !== undefined) move(target, event.shiftKey);
        else return;
        event.preventDefault();
      },
      onKeyUp: (event) => {
        if (event.key === "Shift" && !dragging.current) finish(stroke);
      },
      onBlur: () => finish(undefined),
    },
  };
}

/** The number of the letter under the pointer, which is captured: its target is the whole text. */
function letterAt({ clientX, clientY }: PointerEvent): number | undefined {
  const letter = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>("[data-letter]");
  return letter?.dataset["letter"] === undefined ? undefined : Number(letter.dataset["letter"]);
}
