import { useId, useMemo } from "react";
import type { AppState } from "../../state/app-state";
import {
  brushLetters,
  spansOfLetters,
  spansOfSelection,
  type BrushLetter,
} from "../../state/probe/brush-letters";
import { joinSpans, removeSpan } from "../../state/probe/spans";
import { useActions, useAppState, useLanguage } from "../store-context";
import styles from "./BrushView.module.css";
import { Button } from "../ui/Button";
import panel from "./ProbePanel.module.css";
import { useBrush, type Stroke } from "./use-brush";

/** Letters shown around the caret; more would fill the page. */
const LETTERS_SHOWN = 400;

/** Places that the newest answer found in the typed text as it is. */
const foundMarks = ({ probe: { outcome }, text }: AppState): readonly Uint8Array[] | undefined =>
  outcome?.kind === "done" && outcome.question.typed === text ? outcome.result.marks : undefined;

/** The typed text, whose letters can be brushed instead of typing a pattern; what a pattern found is marked. */
export function BrushView() {
  const language = useLanguage();
  const lines = useAppState((state) => state.lines);
  const caret = useAppState((state) => state.caret);
  const brushed = useAppState((state) => state.probe.brushed);
  const marks = useAppState(foundMarks);
  const { brushLetters: brush, notify } = useActions();
  const { letters, cut } = useMemo(
    () => brushLetters({ lines, caret, language }, LETTERS_SHOWN),
    [lines, caret, language],
  );
  const isBrushed = (letter: number): boolean => {
    const { line, position } = letters[letter]!;
    return brushed.some((span) => span.line === line && position >= span.start && position < span.end);
  };
  const onStroke = (first: number, last: number, adding: boolean): void => {
    const spans = spansOfLetters(letters.slice(first, last + 1));
    brush(adding ? joinSpans([...brushed, ...spans]) : spans.reduce(removeSpan, brushed));
  };
  const brushSelection = (): void => {
    // The selection is the browser's own; the state knows of the caret alone.
    const field = document.querySelector<HTMLTextAreaElement>("textarea#latin");
    const spans = spansOfSelection({ lines, language }, field?.selectionStart ?? 0, field?.selectionEnd ?? 0);
    if (spans.length > 0) brush([...brushed, ...spans]);
    else
      notify("Nothing is selected: select some of the letters that you typed, then press the button again.");
  };
  return (
    <div className={styles["brush"]}>
      <Letters
        letters={letters}
        isBrushed={isBrushed}
        isFound={({ line, position }) => marks?.[line]?.[position] === 1}
        onStroke={onStroke}
      />
      {cut && <p className={styles["note"]}>Only the letters around the caret are shown.</p>}
      <div className={panel["buttons"]}>
        <Button look="outlined" onClick={brushSelection}>
          Use the selection in the text field
        </Button>
        <Button look="outlined" disabled={brushed.length === 0} onClick={() => brush([])}>
          Forget the brushed letters
        </Button>
      </div>
    </div>
  );
}

interface LettersProps {
  readonly letters: readonly BrushLetter[];
  readonly isBrushed: (letter: number) => boolean;
  readonly isFound: (letter: BrushLetter) => boolean;
  readonly onStroke: (first: number, last: number, adding: boolean) => void;
}

function Letters({ letters, isBrushed, isFound, onStroke }: LettersProps) {
  const id = useId();
  const { stroke, at, handlers } = useBrush(letters.length, isBrushed, onStroke);
  if (letters.length === 0)
    return <p className={styles["note"]}>There is no typed text yet: type some letters above.</p>;
  const brushedAt = (letter: number): boolean =>
    stroke !== undefined && within(stroke, letter) ? stroke.adding : isBrushed(letter);
  return (
    <>
      <p id={`${id}label`} className={panel["label"]}>
        Or brush letters: drag over them, or hold Shift and use the arrow keys
      </p>
      <div
        role="listbox"
        aria-multiselectable="true"
        aria-labelledby={`${id}label`}
        aria-activedescendant={`${id}${at}`}
        tabIndex={0}
        className={styles["letters"]}
        translate="no"
        {...handlers}
      >
        {lineStarts(letters).map(([from, to]) => (
          <div key={from} role="group" aria-label={`line ${letters[from]!.line + 1}`}>
            {letters.slice(from, to).map((letter, k) => (
              <span
                key={k}
                id={`${id}${from + k}`}
                role="option"
                aria-selected={brushedAt(from + k)}
                aria-label={letter.character.trim() === "" ? "space" : undefined}
                className={styles["letter"]}
                data-letter={from + k}
                data-at={from + k === at || undefined}
                data-found={isFound(letter) || undefined}
              >
                {letter.character}
              </span>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

const within = ({ from, to }: Stroke, letter: number): boolean =>
  letter >= Math.min(from, to) && letter <= Math.max(from, to);

/** First letter of each line, and the first behind it. */
function lineStarts(letters: readonly BrushLetter[]): [number, number][] {
  const starts = [...letters.keys()].filter((k) => letters[k]!.line !== letters[k - 1]?.line);
  return starts.map((from, k) => [from, starts[k + 1] ?? letters.length]);
}
