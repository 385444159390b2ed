import { outputSymbol, pairName, type Pair } from "../../state/letter/pair";
import type { ShownUnit, UnitStatistics } from "../../state/unit/unit";
import type { LearnedPair } from "../../state/unit/unit-pairs";
import { learnedSentence, pairSentences, unitSentence } from "../../state/unit/unit-sentences";
import styles from "./UnitPanel.module.css";
import { useLanguage } from "../store-context";

interface UnitSentencesProps {
  readonly unit: ShownUnit;
  readonly pair: Pair;
  readonly statistics: UnitStatistics | "missing" | undefined;
  readonly byExcess: readonly LearnedPair[] | undefined;
  /** Cells per LSTM direction. */
  readonly cells: number;
}

/** What is known of a unit, in words. */
export function UnitSentences({ unit, pair, statistics, byExcess, cells }: UnitSentencesProps) {
  const language = useLanguage();
  const [first, ...rest] = pairSentences(unit.signal, pair, statistics, language);
  const output = unit.signal === "output" ? outputSymbol(unit.unit, language) : undefined;
  const isBest = typeof statistics === "object" && statistics.rank === 1;
  return (
    <div className={styles["sentences"]}>
      <p className={styles["lead"]}>{first}</p>
      <p>
        <span>{rest.join(" ")}</span> <span>{unitSentence(unit, { cells }, output)}</span>{" "}
        {byExcess && <span>{learnedSentence(byExcess, language)}</span>}
      </p>
      {!unit.pinned && (
        <p className={styles["unpinned"]}>
          {isBest
            ? `Nothing is pinned: this is the unit of h with the largest distance for ${pairName(pair, language)}.`
            : statistics === "missing"
              ? "Nothing is pinned: this is the unit of h that contributes most at this letter."
              : "Nothing is pinned."}{" "}
          Find a unit by name, or click one, to keep it here.
        </p>
      )}
    </div>
  );
}
