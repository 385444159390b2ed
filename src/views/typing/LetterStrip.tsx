import { bisector, least } from "d3";
import { memo, useEffect, useMemo, useRef, type KeyboardEvent } from "react";
import { lineAt } from "../../state/typing/lines-state";
import type { LetterView } from "../../state/typing/line-view";
import { lineView, positionAt } from "../../state/typing/result";
import { useActions, useAppState, useLanguage } from "../store-context";
import { describeOrigin } from "./describe-letter";
import { keepInSightSoon } from "../ui/keep-in-sight";
import { stepInRow } from "../ui/step-in-row";
import { Button } from "../ui/Button";
import styles from "./LetterStrip.module.css";
import { paintColour } from "./paint-colour";
import { splitWords } from "./split-words";
import { usePaintedText, type PaintedText } from "./use-painted-text";

/** Letters shown around the caret; a longer line would fill the page. */
const LETTERS_SHOWN = 120;

/**
 * The caret's line letter by letter: what was typed above, what it became below. Each letter is a button that opens its
 * alternatives. One Tab stop; arrow keys, Home and End move within.
 */
export function LetterStrip() {
  const { line, shown, current, cut, isCut } = useStripLetters();
  const painted = usePaintedText();
  const { select } = useActions();
  const strip = useRef<HTMLDivElement>(null);
  const tabStop = nearestButton(shown, current);
  // The strip scrolls by itself; the page stays where the user is typing.
  useEffect(() => {
    const root = strip.current;
    return root ? keepInSightSoon(root, () => root.querySelector<HTMLElement>("[data-current]")) : undefined;
  }, [cut, current, shown.length]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = [...(strip.current?.querySelectorAll("button") ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const target = stepInRow(event.key, at, buttons.length);
    if (at < 0 || target === undefined) return;
    event.preventDefault();
    buttons[target]?.focus();
  };

  if (shown.length === 0) return null;
  return (
    <div className={styles["strip"]}>
      <h2 className={styles["title"]} id="strip-title">
        Letter by letter
      </h2>
      <div
        ref={strip}
        translate="no"
        role="toolbar"
        aria-labelledby="strip-title"
        className={styles["letters"]}
        onKeyDown={onKeyDown}
      >
        {cut > 0 && <span className={styles["more"]}>…</span>}
        {splitWords(shown).map((word) => (
          <span key={word[0]!.start} className={styles["word"]}>
            {word.map((letter) => (
              <LetterCell
                key={letter.start}
                letter={letter}
                line={line}
                current={letter === shown[current]}
                tabStop={letter === shown[tabStop]}
                paint={painted && paintOf(painted, line, letter)}
                onSelect={select}
              />
            ))}
          </span>
        ))}
        {isCut && <span className={styles["more"]}>…</span>}
      </div>
    </div>
  );
}

/** The letters around the one whose alternatives are open, or around the caret. */
function useStripLetters() {
  const language = useLanguage();
  const lines = useAppState((state) => state.lines);
  const caret = useAppState((state) => state.caret);
  const selected = useAppState((state) => state.selected);
  // The line of the letter whose alternatives are open, else the caret's.
  const index = Math.min(selected?.line ?? lineAt(lines, caret), lines.length - 1);
  const line = lines[index]!;
  const letters = useMemo(
    () => (line.shown === undefined ? [] : lineView(line.shown, false, language).letters),
    [line.shown, language],
  );
  const position = selected?.position ?? positionAt(line, caret, language) - 1;
  // While the newest keystroke is being computed, the caret stands behind the last letter that is known.
  const current = beforeOrAt(letters, position) - 1;
  const cut = wordStart(letters, Math.min(current - LETTERS_SHOWN / 2, letters.length - LETTERS_SHOWN));
  const shown = letters.slice(cut, cut + LETTERS_SHOWN);
  return { line: index, shown, current: current - cut, cut, isCut: cut + LETTERS_SHOWN < letters.length };
}

const paintOf = ({ row, first }: PaintedText, line: number, { start, end }: LetterView): string =>
  paintColour(row, row.values[line - first], start, end);

/** How many letters begin at a position or before it. */
const beforeOrAt = bisector(({ start }: LetterView) => start).right;

/** The start of the word at a letter index, at least 0. */
function wordStart(letters: readonly LetterView[], index: number): number {
  let start = Math.max(0, index);
  while (start > 0 && letters[start - 1]!.typed.trim() !== "") start--;
  return start;
}

/** Index of the button nearest to a letter; spaces and stops are no buttons and cannot have the focus. */
function nearestButton(letters: readonly LetterView[], index: number): number {
  const buttons = [...letters.keys()].filter((k) => letters[k]!.replaceable);
  return least(buttons, (k) => Math.abs(k - Math.max(0, index))) ?? 0;
}

interface LetterCellProps {
  readonly letter: LetterView;
  readonly line: number;
  readonly current: boolean;
  readonly tabStop: boolean;
  /** CSS background, if the text is painted. */
  readonly paint: string | undefined;
  readonly onSelect: (letter: { line: number; position: number }) => void;
}

const LetterCell = memo(function LetterCell({
  letter,
  line,
  current,
  tabStop,
  paint,
  onSelect,
}: LetterCellProps) {
  const language = useLanguage();
  const { start, typed, native, doubtful, chosen, replaceable } = letter;
  if (!replaceable)
    return (
      <span
        className={styles["fixed"]}
        data-current={current || undefined}
        data-painted={paint !== undefined || undefined}
        style={{ background: paint }}
      >
        <span>{typed.trim() === "" ? "\u00a0" : typed}</span>
        <span lang={language.pack.code}>{native.trim() === "" ? "\u00a0" : native}</span>
      </span>
    );
  return (
    <Button
      look="plain"
      className={styles["cell"]}
      data-line={line}
      data-position={start}
      data-current={current || undefined}
      data-doubtful={doubtful || undefined}
      data-chosen={chosen || undefined}
      tabIndex={tabStop ? 0 : -1}
      data-painted={paint !== undefined || undefined}
      style={{ background: paint }}
      aria-haspopup="dialog"
      title={describeOrigin(letter, language)}
      onClick={() => onSelect({ line, position: start })}
    >
      <span>{typed}</span>
      <span className="visually-hidden"> becomes </span>
      <span lang={language.pack.code}>{native === "" ? "–" : native}</span>
      <span className="visually-hidden">, {describeOrigin(letter, language)}</span>
    </Button>
  );
});
