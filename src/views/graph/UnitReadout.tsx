import type { SignalUnit } from "../../analysis/signal-layout";
import { signalCode } from "../../analysis/signal-name";
import { graphUnitName, graphUnitRow, type GraphUnitRow } from "../../state/graph/graph-rows";
import { inputSymbol, pairSymbols } from "../../state/letter/pair";
import type { GraphPicture } from "../../state/inside/selectors";
import { cellArithmetic, mostTelling, strongestOf, type NamedContribution } from "./unit-facts";
import { formatCount, formatSigned, formatValue } from "../../state/shared/format-number";
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
          {unseen > 0 && (
            <span>
              {` ${unseen} contributions under ${SMALLEST_SEEN} are too thin to be drawn; the table has them.`}
            </span>
          )}
        </p>
        {picture.statistics && <Telling picture={picture} />}
      </div>
    );
  const row = unit === "letter" ? undefined : graphUnitRow(picture, unit);
  const { into, outOf } = strongestOf(picture, unit);
  const isInner = unit !== "letter" && !["output", "hidden", "h"].includes(unit.signal);
  const sum = unit === "letter" ? undefined : cellArithmetic(picture, unit);
  return (
    <div className={styles["readout"]}>
      <h4 className={styles["name"]}>
        {graphUnitName(picture, unit)}
        {unit !== "letter" && <span className={styles["code"]}>{signalCode(unit)}</span>}
        {pinned && <span className={styles["pin"]}>pinned</span>}
      </h4>
      {row?.statistics && <Facts picture={picture} row={row} statistics={row.statistics} />}
      {row !== undefined && row.statistics === undefined && (
        <p className={styles["hint"]}>No statistics for this pair.</p>
      )}
      {row?.here !== undefined && (
        <p>
          At this {inputSymbol(picture.pair.input, picture.language)}: <b>{formatValue(row.here)}</b>
          {sum !== undefined && <span className={styles["sum"]}>{sum}</span>}
        </p>
      )}
      <div className={styles["edges"]}>
        <Strongest title="Most comes from" edges={into} />
        <Strongest title={isInner ? "Its unit passes most to" : "Passes most to"} edges={outOf} />
      </div>
    </div>
  );
}

/** While nobody points at a unit: those that tell the outcomes apart best. */
function Telling({ picture }: { readonly picture: GraphPicture }) {
  return (
    <div>
      <p className={styles["edgesTitle"]}>Largest distances inside</p>
      <ol className={styles["telling"]}>
        {mostTelling(picture).map(({ code, name, statistics }) => (
          <li key={code}>
            {name} <b>{formatValue(statistics!.distance)}</b>{" "}
            <span className={styles["note"]}>{noiseNote(statistics!.noise95)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

interface FactsProps {
  readonly picture: GraphPicture;
  readonly row: GraphUnitRow;
  readonly statistics: NonNullable<GraphUnitRow["statistics"]>;
}

function Facts({ picture, row, statistics }: FactsProps) {
  const { symbol } = pairSymbols(picture.pair, picture.language);
  const { distance, noise95, coarseDistance, coarseNoise95, auc, meanP, meanN } = statistics;
  return (
    <dl className={styles["facts"]}>
      <Fact name="distance, 1,000 bins" value={formatValue(distance)} note={noiseNote(noise95)} />
      <Fact name="distance, 50 bins" value={formatValue(coarseDistance)} note={noiseNote(coarseNoise95)} />
      <Fact name="AUC" value={formatValue(auc)} note="0.5 says nothing" />
      <Fact name={`mean if ${symbol}`} value={formatValue(meanP)} note={`n = ${formatCount(row.casesP!)}`} />
      <Fact
        name={`mean if not ${symbol}`}
        value={formatValue(meanN)}
        note={`n = ${formatCount(row.casesN!)}`}
      />
    </dl>
  );
}

const noiseNote = (noise95: number): string => `by chance up to ${formatValue(noise95, 2)} (95 %)`;

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
          <b>{formatSigned(contribution)}</b> {name}
        </span>
      ))}
    </p>
  );
}
