import { useState } from "react";
import { signalCode } from "../../analysis/signal-name";
import { formatCount, formatValue } from "../../state/shared/format-number";
import { pairName } from "../../state/letter/pair";
import type { MapPicture } from "./draw-map";
import styles from "./Overview.module.css";
import { familySummary, strongestUnits } from "./overview-summary";
import { unitLabel } from "./unit-label";

interface OverviewTableProps {
  readonly picture: MapPicture;
  readonly cellsPerDirection: number;
  /** The bands are families of units. */
  readonly hasFamilies: boolean;
  /** Numbers of pair and unit in the cells. */
  readonly onChoose: (pair: number, unit: number) => void;
}

/** The map in words: the strongest units of each pair, and what each family has in common. */
export function OverviewTable(props: OverviewTableProps) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className={styles["details"]}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>The strongest as tables</summary>
      {open && (
        <div className={styles["tables"]}>
          <PairTable {...props} />
          {props.hasFamilies && <FamilyTable {...props} />}
        </div>
      )}
    </details>
  );
}

function PairTable({ picture, cellsPerDirection, onChoose }: OverviewTableProps) {
  const { cells, rows, language } = picture;
  return (
    <table className={styles["table"]}>
      <caption>Units that tell a pair apart best, by distance beyond chance</caption>
      <thead>
        <tr>
          <th scope="col">Pair</th>
          <th scope="col">Cases</th>
          <th scope="col">Strongest units</th>
        </tr>
      </thead>
      <tbody>
        {Array.from(rows, (pair) => (
          <tr key={pair}>
            <th scope="row">{pairName(cells.pairs[pair]!, language)}</th>
            <td className={styles["number"]}>{formatCount(cells.pairs[pair]!.casesP)}</td>
            <td>
              <span className={styles["units"]}>
                {strongestUnits(picture, pair).map(({ at, beyond }) => (
                  <button
                    key={at}
                    type="button"
                    className={styles["unit"]}
                    title={unitLabel(cells.units[at]!, cellsPerDirection, language)}
                    onClick={() => {
                      onChoose(pair, at);
                    }}
                  >
                    {signalCode(cells.units[at]!)} <span>{formatValue(beyond, 2)}</span>
                  </button>
                ))}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FamilyTable({ picture, cellsPerDirection }: OverviewTableProps) {
  const families = picture.bands.map((band) => familySummary(picture, band, cellsPerDirection));
  return (
    <table className={styles["table"]}>
      <caption>Families of units that tell the same pairs apart</caption>
      <thead>
        <tr>
          <th scope="col">Family</th>
          <th scope="col">Forward</th>
          <th scope="col">Backward</th>
          <th scope="col">Best on average for</th>
        </tr>
      </thead>
      <tbody>
        {families.map(({ name, forward, backward, pairs }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className={styles["number"]}>{forward}</td>
            <td className={styles["number"]}>{backward}</td>
            <td>
              {pairs
                .map(
                  ({ at, beyond }) =>
                    `${pairName(picture.cells.pairs[at]!, picture.language)} ${formatValue(beyond, 2)}`,
                )
                .join(", ")}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
