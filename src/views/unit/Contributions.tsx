import type { GraphEdge } from "../../analysis/graph";
import type { SignalUnit } from "../../analysis/signal-layout";
import { signalCode } from "../../analysis/signal-name";
import { formatSigned } from "../../state/shared/format-number";
import type { EdgeSet } from "../../state/inside/inside-state";
import { pairSymbols, type Pair } from "../../state/letter/pair";
import type { UnitContributions } from "../../state/unit/unit-contributions";
import { ChoiceBar } from "../ui/ChoiceBar";
import { Button } from "../ui/Button";
import styles from "./Contributions.module.css";
import { UnitSection } from "./UnitSection";
import { useLanguage } from "../store-context";

interface ContributionsProps {
  readonly contributions: UnitContributions;
  readonly pair: Pair;
  readonly nameOf: (unit: SignalUnit) => string;
  onEdges(edges: EdgeSet): void;
  onPin(unit: SignalUnit): void;
}

const EDGE_NAMES: Readonly<Record<EdgeSet, string>> = {
  p: "P",
  n: "N",
  difference: "P − N",
  here: "This letter",
};

/** The strongest contributions to a unit from the layer below, and from it to the layer above. */
export function Contributions({ contributions, pair, nameOf, onEdges, onPin }: ContributionsProps) {
  const { edges, incoming, outgoing } = contributions;
  const language = useLanguage();
  const { letter, symbol } = pairSymbols(pair, language);
  const largest = Math.max(...[...incoming, ...outgoing].map(({ contribution }) => Math.abs(contribution)));
  const meanings: Readonly<Record<EdgeSet, string>> = {
    p: `mean where ${letter} becomes ${symbol}`,
    n: `mean at other ${letter}`,
    difference: `mean where ${letter} becomes ${symbol}, less the mean at other ${letter}`,
    here: `at the ${letter} in question`,
  };
  const shared = { largest, letter, nameOf, onPin };
  return (
    <UnitSection
      title="Strongest contributions"
      tools={
        <ChoiceBar
          label="Contributions over"
          unlabelled
          value={edges}
          options={EDGE_NAMES}
          onChange={onEdges}
        />
      }
      note={`Activation × weight, ${meanings[edges]}.`}
    >
      <div className={styles["halves"]}>
        <Bars title="Coming in" edges={incoming} end="from" {...shared} />
        <Bars title="Going out" edges={outgoing} end="to" {...shared} />
      </div>
    </UnitSection>
  );
}

interface BarsProps extends Pick<ContributionsProps, "nameOf" | "onPin"> {
  readonly title: string;
  readonly edges: readonly GraphEdge[];
  /** The end that is named. */
  readonly end: "from" | "to";
  /** The contribution whose bar is the longest. */
  readonly largest: number;
  readonly letter: string;
}

/** Contributions as bars: to the right what adds, to the left, hatched, what takes away. */
function Bars({ title, edges, end, largest, letter, nameOf, onPin }: BarsProps) {
  if (edges.length === 0) return null;
  return (
    <div className={styles["half"]}>
      <h5 className={styles["subtitle"]}>{title}</h5>
      <ul className={styles["bars"]}>
        {edges.map(({ [end]: other, contribution }) => (
          <li key={other === "letter" ? other : signalCode(other)}>
            {other === "letter" ? (
              <span>typed {letter}</span>
            ) : (
              <Button look="row" title="Show this unit" onClick={() => onPin(other)}>
                {nameOf(other)}
              </Button>
            )}
            <span className={styles["diverging"]} aria-hidden="true">
              <i
                data-negative={contribution < 0}
                style={{ width: `${(50 * Math.abs(contribution)) / largest}%` }}
              />
            </span>
            <span className={styles["number"]}>{formatSigned(contribution)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
