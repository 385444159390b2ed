import { useState, type HTMLAttributes, type KeyboardEvent, type MouseEvent, type RefObject } from "react";

interface Place {
  readonly line?: number;
  readonly position: number;
  readonly row: number;
}

/** What pointer and keyboard ask of a picture that is made of boxes. */
interface BoxPicture<Box extends Place> {
  /** The box under a point of the picture. */
  readonly boxAt: (x: number, y: number) => Box | undefined;
  /** Whether there is such a box; it may be gone since the pointer was on it. */
  readonly has: (box: Box) => boolean;
  /** Where the keyboard begins. */
  readonly start: Box;
  /** Where a key leads; undefined for keys that move nothing. */
  readonly moved: (from: Box, key: string) => Box | undefined;
  /** Scrolls the frame as little as needed to show a box. */
  readonly show: (frame: HTMLElement, box: Box) => void;
  readonly onChoose: (box: Box) => void;
}

/** A cursor that follows the pointer and the keys over a picture in a scrolling frame; a click, Enter or Space chooses. */
export function useBoxCursor<Box extends Place>(
  frame: RefObject<HTMLElement | null>,
  { boxAt, has, start, moved, show, onChoose }: BoxPicture<Box>,
) {
  const [box, setBox] = useState<Box>();
  const [focused, setFocused] = useState(false);
  const cursor = box !== undefined && has(box) ? box : undefined;

  const boxUnder = ({ clientX, clientY }: MouseEvent): Box | undefined => {
    const { scrollLeft, scrollTop } = frame.current!;
    const { left, top } = frame.current!.getBoundingClientRect();
    return boxAt(clientX - left + scrollLeft, clientY - top + scrollTop);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const from = cursor ?? start;
    if (event.key === "Enter" || event.key === " ") onChoose(from);
    else {
      const next = moved(from, event.key);
      if (next === undefined) return;
      setBox(next);
      show(frame.current!, next);
    }
    event.preventDefault();
  };
  const frameProps: HTMLAttributes<HTMLElement> = {
    role: "application",
    translate: "no",
    "aria-roledescription": "heat map",
    tabIndex: 0,
    onKeyDown,
    onFocus: () => setFocused(true),
    onBlur: () => {
      setFocused(false);
      setBox(undefined);
    },
    onPointerMove: (event) => {
      const next = boxUnder(event);
      if (!isSame(next, box)) setBox(next);
    },
    onPointerLeave: () => setBox(undefined),
    onClick: (event) => {
      const clicked = boxUnder(event);
      if (clicked !== undefined) onChoose(clicked);
    },
  };
  // `focused`: changes of the cursor are to be read out.
  return { cursor, focused, frameProps };
}

const isSame = (a: Place | undefined, b: Place | undefined): boolean =>
  a?.line === b?.line && a?.position === b?.position && a?.row === b?.row;
