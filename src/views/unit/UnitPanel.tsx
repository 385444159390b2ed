import { useState } from "react";
import { signalCode } from "../../analysis/signal-name";
import { distancesFailure, histogramFailure, unitFailure } from "../../state/inside/failures";
import { pairName, type Pair } from "../../state/letter/pair";
import { lacksPair, shownPair, shownStatistics } from "../../state/inside/selectors";
import {
  nameOfUnit,
  neighbourUnit,
  shownUnit,
  sizesOf,
  unitStatistics,
  type ShownUnit,
  type UnitStatistics,
} from "../../state/unit/unit";
import { unitContributions } from "../../state/unit/unit-contributions";
import { unitFamily } from "../../state/unit/unit-family";
import { unitHistogram } from "../../state/unit/unit-histogram";
import { learnedPairs, type PairOrder } from "../../state/unit/unit-pairs";
import { hasSign, strongestPlaces, unitTicks } from "../../state/unit/unit-places";
import { noUnitSentence } from "../../state/unit/unit-sentences";
import { Panel } from "../ui/Panel";
import { SeeGraph } from "../ui/SeeGraph";
import { Unavailable } from "../ui/Unavailable";
import { useActions, useAppState, useLanguage } from "../store-context";
import { Contributions } from "./Contributions";
import { Family } from "./Family";
import { Histogram } from "./Histogram";
import { LearnedPairs } from "./LearnedPairs";
import { Places } from "./Places";
import { UnitFacts } from "./UnitFacts";
import { UnitFinder } from "./UnitFinder";
import styles from "./UnitPanel.module.css";
import { UnitTakeAway } from "./UnitTakeAway";
import { UnitSentences } from "./UnitSentences";
import { Native } from "../ui/Native";

/** The page of a unit: the pinned one, or the best of the shown pair. */
export function UnitPanel() {
  const language = useLanguage();
  const statistics = useAppState(shownStatistics);
  const unit = useAppState(shownUnit);
  const pair = useAppState(shownPair);
  const failure = useAppState(unitFailure);
  const { pinUnit } = useActions();
  const finder = statistics && (
    <UnitFinder
      sizes={sizesOf(statistics.layout)}
      outputs={language.vocabulary.outputs}
      previous={unit && neighbourUnit(statistics.layout, unit, -1)}
      next={unit && neighbourUnit(statistics.layout, unit, 1)}
      pinned={unit?.pinned === true}
      onPin={pinUnit}
    />
  );
  return (
    <Panel title={unit === undefined ? "One neuron" : <UnitTitle unit={unit} />} tools={finder}>
      <div className={styles["body"]} aria-busy={unit === undefined && failure === undefined}>
        {unit !== undefined && <UnitPage unit={unit} />}
        {unit === undefined && failure === undefined && (
          <p className={styles["wait"]}>
            {noUnitSentence(statistics && pair, pair !== undefined && lacksPair(statistics, pair), language)}
          </p>
        )}
        {unit === undefined && failure !== undefined && <SeeGraph what="unit" />}
      </div>
    </Panel>
  );
}

function UnitTitle({ unit }: { readonly unit: ShownUnit }) {
  return (
    <>
      One neuron: {unit.name} <span className={styles["code"]}>{signalCode(unit)}</span>
    </>
  );
}

function UnitPage({ unit }: { readonly unit: ShownUnit }) {
  const cells = useAppState((state) => sizesOf(shownStatistics(state)!.layout).cells);
  const pair = useAppState(shownPair)!;
  const statistics = useAppState(unitStatistics);
  const byExcess = useAppState((state) => learnedPairs(state, "excess"));
  return (
    <>
      <UnitSentences unit={unit} pair={pair} statistics={statistics} byExcess={byExcess} cells={cells} />
      <div className={styles["columns"]}>
        <UnitValues unit={unit} pair={pair} statistics={statistics} />
        <UnitKnowledge unit={unit} pair={pair} />
      </div>
    </>
  );
}

interface UnitValuesProps {
  readonly unit: ShownUnit;
  readonly pair: Pair;
  readonly statistics: UnitStatistics | "missing" | undefined;
}

/** The values of the unit for the pair, and those of its gates. */
function UnitValues({ unit, pair, statistics }: UnitValuesProps) {
  const language = useLanguage();
  const histogram = useAppState(unitHistogram);
  const ticks = useAppState(unitTicks);
  const family = useAppState(unitFamily);
  const pairs = useAppState((state) => learnedPairs(state, "distance"));
  const failure = useAppState(histogramFailure);
  const { inspectLetter, pinUnit, retryInside } = useActions();
  const known = typeof statistics === "object" ? statistics : undefined;
  return (
    <div className={styles["column"]}>
      <h4 className={styles["subtitle"]}>
        Its values for <Native>{pairName(pair, language)}</Native>
      </h4>
      <UnitTakeAway unit={unit} pair={pair} histogram={histogram} pairs={pairs} />
      {histogram !== undefined ? (
        <Histogram
          name={unit.name}
          pair={pair}
          histogram={histogram}
          statistics={known}
          ticks={ticks}
          onPick={inspectLetter}
        />
      ) : failure !== undefined ? (
        <Unavailable what="The histograms" failure={failure} onRetry={retryInside} />
      ) : (
        <p className={styles["blank"]}>
          {statistics === "missing" ? "No histograms for this pair." : "Reading the histograms…"}
        </p>
      )}
      {known !== undefined && <UnitFacts statistics={known} />}
      {family !== undefined && <Family family={family} pair={pair} current={unit} onPin={pinUnit} />}
    </div>
  );
}

/** What the unit has learned, what it gets and gives, and where in the text it is strongest. */
function UnitKnowledge({ unit, pair }: Pick<UnitValuesProps, "unit" | "pair">) {
  const language = useLanguage();
  const [order, setOrder] = useState<PairOrder>("distance");
  const layout = useAppState((state) => shownStatistics(state)!.layout);
  const pairs = useAppState((state) => learnedPairs(state, order));
  const contributions = useAppState(unitContributions);
  const strongest = useAppState(strongestPlaces);
  const failure = useAppState(distancesFailure);
  const { choosePair, inspectLetter, pinUnit, setEdges, retryInside } = useActions();
  return (
    <div className={styles["column"]}>
      {failure !== undefined && (
        <Unavailable what="What it learned" failure={failure} onRetry={retryInside} />
      )}
      {pairs !== undefined && (
        <LearnedPairs pairs={pairs} order={order} current={pair} onOrder={setOrder} onChoose={choosePair} />
      )}
      {contributions !== undefined && contributions.incoming.length + contributions.outgoing.length > 0 && (
        <Contributions
          contributions={contributions}
          pair={pair}
          nameOf={(other) => nameOfUnit(layout, other, language)}
          onEdges={setEdges}
          onPin={pinUnit}
        />
      )}
      {strongest !== undefined && strongest.places.length > 0 && (
        <Places strongest={strongest} signed={hasSign(unit.signal)} onPick={inspectLetter} />
      )}
    </div>
  );
}
