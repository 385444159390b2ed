import { useState } from "react";
import { formatCount, formatShare } from "../../state/shared/format-number";
import { pairName, samePair, type Pair } from "../../state/letter/pair";
import type { LearnedPair, PairOrder } from "../../state/unit/unit-pairs";
import { ChoiceBar } from "../ui/ChoiceBar";
import { Button } from "../ui/Button";
import styles from "./LearnedPairs.module.css";
import { UnitSection } from "./UnitSection";
import table from "./UnitTable.module.css";
import { useLanguage } from "../store-context";
import { Native } from "../ui/Native";

interface LearnedPairsProps {
  /** In the order that is chosen. */
  readonly pairs: readonly LearnedPair[];
  readonly order: PairOrder;
  readonly current: Pair;
  onOrder(order: PairOrder): void;
  onChoose(pair: Pair): void;
}

/** Shown at first. */
const FEW = 10;

/** Every pair of the statistics, the one that the unit tells apart best first. */
export function LearnedPairs({ pairs, order, current, onOrder, onChoose }: LearnedPairsProps) {
  const [all, setAll] = useState(false);
  return (
    <UnitSection
      title="What it learned"
      tools={
        <ChoiceBar
          label="Rank pairs by"
          unlabelled
          value={order}
          options={{ distance: "Distance, 1,000 bins", excess: "Beyond chance, 50 bins" }}
          onChange={onOrder}
        />
      }
      note={
        order === "distance"
          ? "As in the article. Few cases make large distances: compare each with its noise level, the line on the bar."
          : "By how far the distance in 50 bins exceeds its noise level, the line on the bar: few cases are not rewarded."
      }
    >
      <table className={table["table"]}>
        <thead>
          <tr>
            <th scope="col">Pair</th>
            <th scope="col" aria-hidden="true" className={styles["wide"]} />
            <th scope="col">Distance</th>
            <th scope="col">Noise, 95%</th>
            <th scope="col">Cases, P and N</th>
          </tr>
        </thead>
        <tbody>
          {pairs.slice(0, all ? undefined : FEW).map((one) => (
            <Row
              key={`${one.pair.input} ${one.pair.output}`}
              learned={one}
              order={order}
              current={samePair(one.pair, current)}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
      {pairs.length > FEW && (
        <Button look="link" className={styles["more"]} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? `Show the first ${FEW}` : `Show all ${formatCount(pairs.length)}`}
        </Button>
      )}
    </UnitSection>
  );
}

interface RowProps {
  readonly learned: LearnedPair;
  readonly order: PairOrder;
  readonly current: boolean;
  onChoose(pair: Pair): void;
}

function Row({ learned, order, current, onChoose }: RowProps) {
  const language = useLanguage();
  const { pair, casesP, casesN } = learned;
  const [distance, noise95, beyond] =
    order === "distance"
      ? [learned.distance, learned.noise95, learned.beyond]
      : [learned.coarseDistance, learned.coarseNoise95, learned.coarseBeyond];
  return (
    <tr data-chance={!beyond}>
      <th scope="row">
        <Button look="row" aria-current={current} title="Show this pair" onClick={() => onChoose(pair)}>
          <Native>{pairName(pair, language)}</Native>
        </Button>
      </th>
      <td aria-hidden="true" className={styles["wide"]}>
        <span className={styles["bullet"]}>
          <i style={{ width: `${100 * distance}%` }} />
          <b style={{ left: `${100 * noise95}%` }} />
        </span>
      </td>
      <td>{formatShare(distance)}</td>
      <td>
        {formatShare(noise95)}
        {!beyond && <span className={styles["chance"]}>not beyond chance</span>}
      </td>
      <td className={styles["together"]}>
        {formatCount(casesP)} <span className={styles["soft"]}>/ {formatCount(casesN)}</span>
      </td>
    </tr>
  );
}
