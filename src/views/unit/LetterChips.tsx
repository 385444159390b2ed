import type { ReactNode } from "react";
import type { LetterRef } from "../../state/letter/letter-ref";
import { formatValue } from "../../state/shared/format-number";
import type { UnitPlace } from "../../state/unit/unit-places";
import { Button } from "../ui/Button";
import { Word } from "../ui/Word";
import styles from "./LetterChips.module.css";

interface Letter extends UnitPlace {
  /** It is the letter in question. */
  readonly current?: boolean;
}

interface LetterChipsProps<L extends Letter> {
  readonly letters: readonly L[];
  readonly title?: string;
  readonly onPick: (letter: LetterRef) => void;
  /** What is said of a letter behind its value. */
  readonly after?: (letter: L) => ReactNode;
}

/** Letters of the typed text as buttons, each in its word with the unit's value. */
export function LetterChips<L extends Letter>({ letters, title, onPick, after }: LetterChipsProps<L>) {
  return (
    <ul className={styles["chips"]}>
      {letters.map((letter) => (
        <li key={`${letter.line} ${letter.position}`}>
          <Button
            look="pill"
            className={styles["chip"]}
            title={title}
            aria-current={letter.current}
            onClick={() => onPick(letter)}
          >
            <Word word={letter.word} at={letter.at} /> {formatValue(letter.value)}
            {after?.(letter)}
          </Button>
        </li>
      ))}
    </ul>
  );
}
