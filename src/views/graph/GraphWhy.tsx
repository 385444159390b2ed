import { formatValue } from "../../state/shared/format-number";
import { graphUnitName } from "../../state/graph/graph-rows";
import { pairName, pairSymbols } from "../../state/letter/pair";
import type { GraphPicture } from "../../state/inside/selectors";
import { wordAt } from "../../state/letter/word-at";
import { agreeingUnits } from "../../state/graph/agreeing-units";
import { Word } from "../ui/Word";
import { Button } from "../ui/Button";
import styles from "./GraphPanel.module.css";
import { Native } from "../ui/Native";

interface GraphWhyProps {
  readonly picture: GraphPicture;
  readonly onPin: (unit: { signal: "h"; unit: number }) => void;
}

/** AgreeingUnits this letter of the text became what it did, as far as a unit can say it, in numbers. */
export function GraphWhy({ picture, onPin }: GraphWhyProps) {
  const found = agreeingUnits(picture);
  const { letter, pair, language } = picture;
  if (found === undefined || letter === undefined) return null;
  const { letter: typed, symbol } = pairSymbols(pair, language);
  const { reason, agreeing, units, agrees } = found;
  const { word, at } = wordAt(language.encode(letter.text).characters, letter.position);
  return (
    <p key={`${pairName(pair, language)} ${letter.text}`} className={styles["why"]}>
      In{" "}
      <span className={styles["word"]}>
        <Word word={word} at={at} />
      </span>
      ,{" "}
      <Button
        look="plain"
        className={styles["reason"]}
        onClick={() => onPin({ signal: "h", unit: reason.unit.unit })}
      >
        {graphUnitName(picture, reason.unit)}
      </Button>{" "}
      is {formatValue(reason.here)}: on average it is {formatValue(reason.meanP)} where {typed} becomes{" "}
      <Native>{symbol}</Native> and {formatValue(reason.meanN)} where it becomes something else.{" "}
      {agrees
        ? `${agreeing} of the ${units} best units stand nearer to the first here.`
        : `None of the ${units} best units stands nearer to the first here.`}
    </p>
  );
}
