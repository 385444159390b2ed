import type { WordPlace } from "../../state/letter/word-at";
import styles from "./Word.module.css";

/** A word of the typed text with one letter marked. */
export function Word({ word, at }: WordPlace) {
  const characters = Array.from(word);
  return (
    <span className={styles["word"]} translate="no">
      {characters.slice(0, at).join("")}
      <b>{characters[at]}</b>
      {characters.slice(at + 1).join("")}
    </span>
  );
}
