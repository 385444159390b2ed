import type { SignalUnit } from "../../analysis/signal-layout";
import { graphUnitName, graphUnitRow, type GraphUnitRow } from "../../state/inside/graph-rows";
import { inputSymbol, pairSymbols } from "../../state/inside/pair";
import type { GraphPicture } from "../../state/inside/selectors";
import { cellArithmetic, strongestOf, type NamedContribution } from "./unit-facts";
import { contributionText, count, decimal } from "./format";
import { SMALLEST_SEEN } from "./graph-layout";
import styles from "./UnitReadout.module.css";

interface UnitReadoutProps {
  readonly picture: GraphPicture;
  /** Edges too thin to be drawn. */
  readonly unseen: number;
  /** Undefined: nobody points at one. */
  readonly unit: SignalUnit | "letter" | undefined;
  readonly pinned: boolean;
}

/** Exact values of the unit in question, in a place of its own under the picture. */
export function UnitReadout({ picture, unseen, unit, pinned }: UnitReadoutProps) {
  if (unit === undefined)
    return (
      <div className={styles["readout"]}>
        <p className={styles["hint"]}>
          Point at a unit to see its values and its edges; click or <kbd>Enter</kbd> pins it, <kbd>Esc</kbd>{" "}
          releases it. Arrow keys walk, <kbd>L</kbd> switches between the corpus and this letter, Ctrl and the
          wheel zoom.
          {unseen > 0 &&
            ` ${unseen} contributions under ${SMALLEST_SEEN} are too thin to be drawn; the table has them.`}
        </p>
      </div>
    );
  const row = unit === "letter" ? undefined : graphUnitRow(picture, unit);
  const { into, outOf } = strongestOf(picture, unit);
  const sum = unit === "letter" ? undefined : cellArithmetic(picture, unit);
  return (
    <div className={styles["readout"]}>
      <h3 className={styles["name"]}>
        {graphUnitName(picture, unit)}
        {pinned && <span className={styles["pin"]}>pinned</span>}
      </h3>
      {row?.statistics && <Facts picture={picture} row={row} statistics={row.statistics} />}
      {row !== undefined && row.statistics === undefined && (
        <p className={styles["hint"]}>No statistics for this pair.</p>
      )}
      {row?.here !== undefined && (
        <p className={styles["here"]}>
          At this {inputSymbol(picture.pair.input)}: <b>{decimal(row.here)}</b>
          {sum !== undefined && <span className={styles["sum"]}>{sum}</span>}
        </p>
      )}
      <div className={styles["edges"]}>
        <Strongest title="Strongest in" edges={into} />
        <Strongest title="Strongest out" edges={outOf} />
      </div>
    </div>
  );
}

interface FactsProps {
  readonly picture: GraphPicture;
  readonly row: GraphUnitRow;
  readonly statistics: NonNullable<GraphUnitRow["statistics"]>;
}

function Facts({ picture, row, statistics }: FactsProps) {
  const { symbol } = pairSymbols(picture.pair);
  const { distance, noise95, coarseDistance, coarseNoise95, auc, meanP, meanN } = statistics;
  return (
    <dl className={styles["facts"]}>
      <Fact
        name="distance"
        value={decimal(distance)}
        note={`1,000 bins; noise up to ${decimal(noise95, 2)}`}
      />
      <Fact
        name="distance"
        value={decimal(coarseDistance)}
        note={`50 bins; noise up to ${decimal(coarseNoise95, 2)}`}
      />
      <Fact name="AUC" value={decimal(auc)} note="0.5 says nothing" />
      <Fact name={`mean if ${symbol}`} value={decimal(meanP)} note={`n = ${count(row.casesP!)}`} />
      <Fact name={`mean if not ${symbol}`} value={decimal(meanN)} note={`n = ${count(row.casesN!)}`} />
    </dl>
  );
}

interface FactProps {
  readonly name: string;
  readonly value: string;
  readonly note: string;
}

const Fact = ({ name, value, note }: FactProps) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <b>{value}</b>
      <span className={styles["note"]}>{note}</span>
    </dd>
  </div>
);

interface StrongestProps {
  readonly title: string;
  readonly edges: readonly NamedContribution[];
}

function Strongest({ title, edges }: StrongestProps) {
  if (edges.length === 0) return null;
  return (
    <p>
      <span className={styles["edgesTitle"]}>{title}</span>{" "}
      {edges.map(({ name, contribution }) => (
        <span key={name} className={styles["edge"]} data-negative={contribution < 0 || undefined}>
          <b>{contributionText(contribution)}</b> {name}
        </span>
      ))}
    </p>
  );
}
