import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { editCommand, typeText, writeText } from "./put-text";
import { createReplacements } from "./replacements";
import { undoWish, type UndoWish } from "./undo-wish";

/**
 * Keeps a text field at a text, and lets Ctrl+Z undo what replaced it. React is not given the field's value: it would write it
 * in a way that ends the browser's undo. Returns what the field must tell of each change.
 */
export function useFieldText(
  field: RefObject<HTMLTextAreaElement | null>,
  text: string,
  setText: (text: string, caret: number) => void,
): (text: string) => void {
  /** The text in the field; asking the field for it takes time when it is long. */
  const present = useRef<string>(undefined);
  const [replacements] = useState(createReplacements);
  /** The text that undoing has asked for. */
  const awaited = useRef<string>(undefined);

  const put = useEffectEvent((next: string): void => setText(next, next.length));

  useLayoutEffect(() => {
    const before = present.current;
    if (before === text) return;
    present.current = text;
    const isUndo = awaited.current === text;
    awaited.current = undefined;
    if (before !== undefined && !isUndo && typeText(field.current!, before, text)) return;
    // Should the browser have put half of it, that was told to the store.
    const half = present.current !== text;
    present.current = text;
    writeText(field.current!, text);
    if (before === undefined) return;
    if (half) put(text);
    if (!isUndo) replacements.made({ before, after: text });
  }, [field, text, replacements]);

  /** Undoes what the browser cannot; false if it can, or nothing is to be undone. */
  const takeBack = (wish: UndoWish): boolean => {
    const next = replacements.take(wish, present.current ?? "");
    if (next === undefined) return false;
    awaited.current = next;
    setText(next, next.length);
    return true;
  };
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    const wish = event.isComposing ? undefined : undoWish(event);
    if (wish === undefined || hasOwnUndo(event.target, field.current)) return;
    if (takeBack(wish) || (event.target !== field.current && undoFromOutside(field.current!, wish)))
      event.preventDefault();
  });
  const onBeforeInput = useEffectEvent((event: InputEvent): void => {
    const wish = WISHES[event.inputType];
    if (wish !== undefined && takeBack(wish)) event.preventDefault();
  });
  useEffect(() => {
    const own = field.current!;
    window.addEventListener("keydown", onKeyDown);
    own.addEventListener("beforeinput", onBeforeInput);
    return () => {
      window.removeEventListener("keydown", onKeyDown);
      own.removeEventListener("beforeinput", onBeforeInput);
    };
  }, [field]);

  return (typed) => {
    present.current = typed;
  };
}

/** Undo of the browser's menu, or of a phone that is shaken. */
const WISHES: Readonly<Record<string, UndoWish | undefined>> = { historyUndo: "undo", historyRedo: "redo" };

/** Whether undoing there means something else. */
const hasOwnUndo = (target: EventTarget | null, field: Element | null): boolean =>
  target !== field && target instanceof Element && target.matches(FIELDS);

const FIELDS = "textarea, [contenteditable], input:not([type=radio], [type=checkbox], [type=range])";

/** The button of an example has the focus when its text is to be undone. */
function undoFromOutside(field: HTMLTextAreaElement, wish: UndoWish): boolean {
  const focused = document.activeElement;
  field.focus({ preventScroll: true });
  if (editCommand(wish)) return true;
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return false;
}
