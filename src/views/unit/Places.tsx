import type { LetterRef } from "../../state/letter/letter-ref";
import { formatCount } from "../../state/shared/format-number";
import { TRACED_CHARACTERS } from "../../state/traces/traced-lines";
import type { StrongestPlaces } from "../../state/unit/unit-places";
import { LetterChips } from "./LetterChips";
import { UnitSection } from "./UnitSection";

interface PlacesProps {
  readonly strongest: StrongestPlaces;
  /** The unit has a sign: far below zero is strong too. */
  readonly signed: boolean;
  onPick(letter: LetterRef): void;
}

/** Letters of the typed text where the unit is strongest. */
export function Places({ strongest: { places, cut }, signed, onPick }: PlacesProps) {
  const note = (
    <>
      {signed ? "The letters with the largest values of either sign" : "The letters with the largest values"},
      one per word.
      {cut && (
        <span>
          {` Only lines around the caret are looked at, up to ${formatCount(TRACED_CHARACTERS)} characters.`}
        </span>
      )}
    </>
  );
  return (
    <UnitSection title="Where it is strongest in your text" note={note}>
      <LetterChips letters={places} title="Look at this letter" onPick={onPick} />
    </UnitSection>
  );
}
