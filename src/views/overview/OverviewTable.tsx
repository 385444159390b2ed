import { signalCode } from "../../analysis/signal-name";
import { formatCount, formatValue } from "../../state/shared/format-number";
import { pairName } from "../../state/letter/pair";
import type { MapPicture } from "./draw-map";
import { Button } from "../ui/Button";
import { DataTable } from "../ui/DataTable";
import { LateDetails } from "../ui/LateDetails";
import styles from "./Overview.module.css";
import { familySummary, strongestOfPair, type Ranked } from "./overview-summary";
import { unitLabel } from "./unit-label";

interface OverviewTableProps {
  readonly picture: MapPicture;
  /** The bands are families of units. */
  readonly hasFamilies: boolean;
  /** Numbers of pair and unit in the cells. */
  readonly onChoose: (pair: number, unit: number) => void;
}

/** The map in words: the strongest units of each pair, and what each family has in common. */
export function OverviewTable(props: OverviewTableProps) {
  return (
    <LateDetails className={styles["details"]} summary="The strongest as tables">
      <div className={styles["tables"]}>
        <PairTable {...props} />
        {props.hasFamilies && <FamilyTable {...props} />}
      </div>
    </LateDetails>
  );
}

function PairTable({ picture, onChoose }: OverviewTableProps) {
  const { cells, cellsPerDirection, rows, language } = picture;
  const strongest = (pair: number) => (
    <span className={styles["units"]}>
      {strongestOfPair(picture, pair).map(({ at, beyond }) => (
        <Button
          key={at}
          look="plain"
          className={styles["unit"]}
          title={unitLabel(cells.units[at]!, cellsPerDirection, language)}
          onClick={() => onChoose(pair, at)}
        >
          {signalCode(cells.units[at]!)} <span>{formatValue(beyond, 2)}</span>
        </Button>
      ))}
    </span>
  );
  return (
    <DataTable
      className={styles["pairs"]}
      caption="Units that tell a pair apart best, by distance beyond chance"
      columns={["Pair", "Cases", "Strongest units"]}
      rows={Array.from(rows, (pair) => ({
        key: pair,
        head: pairName(cells.pairs[pair]!, language),
        cells: [formatCount(cells.pairs[pair]!.casesP), strongest(pair)],
      }))}
    />
  );
}

function FamilyTable({ picture }: OverviewTableProps) {
  const { cells, language } = picture;
  const families = picture.bands.map((band) => familySummary(picture, band));
  const words = ({ at, beyond }: Ranked): string =>
    `${pairName(cells.pairs[at]!, language)} ${formatValue(beyond, 2)}`;
  return (
    <DataTable
      className={styles["families"]}
      caption="Families of units that tell the same pairs apart"
      columns={["Family", "Forward", "Backward", "Best on average for"]}
      rows={families.map(({ name, forward, backward, pairs }) => ({
        key: name,
        head: name,
        cells: [forward, backward, pairs.map(words).join(", ")],
      }))}
    />
  );
}
