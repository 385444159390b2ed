import type { Language } from "../../language/language";
import { pairName, pairSymbols } from "../../state/letter/pair";
import type { InspectedLetter } from "../../state/letter/inspected-letter";
import type { GraphPicture } from "../../state/inside/selectors";
import type { Statistics } from "../../state/inside/statistics";
import { formatCount } from "../../state/shared/format-number";
import { wordAt } from "../../state/letter/word-at";
import { Word } from "../ui/Word";
import styles from "./GraphPanel.module.css";
import { Native } from "../ui/Native";

interface GraphCaptionProps {
  readonly picture: GraphPicture;
  readonly origin: Statistics["origin"];
  /** Somebody asked for the letter in question. */
  readonly wantsHere: boolean;
}

/** What the picture is made from: how many cases, and which letter of the text. */
export function GraphCaption({ picture, origin, wantsHere }: GraphCaptionProps) {
  const { pair, language, statistics, letter, colours, edges } = picture;
  const { letter: typed, symbol } = pairSymbols(pair, language);
  const showsHere = colours === "activation" || edges === "here";
  return (
    <p key={pairName(pair, language)} className={styles["caption"]}>
      {statistics === undefined ? (
        <span>
          <b translate="no">{typed}</b> is practically always <Native as="b">{symbol}</Native>, so there are
          no statistics; these are the units that contribute most at this letter.
        </span>
      ) : (
        <span>
          <b translate="no">{typed}</b> becomes <Native as="b">{symbol}</Native>{" "}
          {formatCount(statistics.casesP)} times and something else {formatCount(statistics.casesN)} times in{" "}
          {origin === "text" ? "your text" : "the corpus"}.
        </span>
      )}{" "}
      {letter !== undefined && showsHere && (
        <LetterInWord letter={letter} typed={typed} language={language} />
      )}
      {letter === undefined && wantsHere && (
        <span>
          To see the network at one letter, put the caret behind a <b translate="no">{typed}</b>.
        </span>
      )}
    </p>
  );
}

interface LetterInWordProps {
  readonly letter: InspectedLetter;
  readonly typed: string;
  readonly language: Language;
}

function LetterInWord({ letter, typed, language }: LetterInWordProps) {
  const { word, at } = wordAt(language.encode(letter.text).characters, letter.position);
  return (
    <span>
      This letter: the {typed} of{" "}
      <span className={styles["word"]}>
        <Word word={word} at={at} />
      </span>
    </span>
  );
}
