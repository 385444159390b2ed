import type { LetterRef } from "../../state/letter/letter-ref";
import { formatCount, formatValue } from "../../state/shared/format-number";
import { TRACED_CHARACTERS } from "../../state/traces/traced-lines";
import type { StrongestPlaces } from "../../state/unit/unit-places";
import { Word } from "../ui/Word";
import styles from "./Lists.module.css";

interface PlacesProps {
  readonly strongest: StrongestPlaces;
  /** The unit has a sign: far below zero is strong too. */
  readonly signed: boolean;
  onPick(letter: LetterRef): void;
}

/** Letters of the typed text where the unit is strongest. */
export function Places({ strongest: { places, cut }, signed, onPick }: PlacesProps) {
  return (
    <section className={styles["section"]}>
      <h4 className={styles["title"]}>Where it is strongest in your text</h4>
      <p className={styles["note"]}>
        {signed
          ? "The letters with the largest values of either sign"
          : "The letters with the largest values"}
        , one per word.
        {cut && (
          <span>
            {` Only lines around the caret are looked at, up to ${formatCount(TRACED_CHARACTERS)} characters.`}
          </span>
        )}
      </p>
      <ul className={styles["chips"]}>
        {places.map((place) => (
          <li key={`${place.line} ${place.position}`}>
            <button
              type="button"
              className={styles["chip"]}
              title="Look at this letter"
              onClick={() => {
                onPick(place);
              }}
            >
              <Word word={place.word} at={place.at} /> {formatValue(place.value)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
