import type { ReactNode } from "react";
import { formatCount, formatShare } from "../../state/shared/format-number";
import { pairName } from "../../state/letter/pair";
import type { MapPicture } from "./draw-map";
import type { MapPlace } from "./map-geometry";
import styles from "./Overview.module.css";
import { unitLabel } from "./unit-label";

interface OverviewReadoutProps {
  readonly id: string;
  readonly picture: MapPicture;
  /** Where pointer or keyboard are; else the chosen pair and unit are read out. */
  readonly place: MapPlace | undefined;
  readonly shown: "beyond" | "distance";
  /** Tools at its right. */
  readonly children: ReactNode;
}

/** The numbers of one cell, and what its colour means. */
export function OverviewReadout({ id, picture, place, shown, children }: OverviewReadoutProps) {
  return (
    <div className={styles["readout"]}>
      <p id={id} className={styles["numbers"]} aria-live="polite" data-testid="overview-readout">
        <Numbers picture={picture} place={place} />
      </p>
      <div className={styles["legend"]}>
        <span>{shown === "beyond" ? "chance" : "0"}</span>
        <span className={styles["ramp"]} aria-hidden="true" />
        <span>{shown === "beyond" ? "always apart" : "1"}</span>
        {children}
      </div>
    </div>
  );
}

function Numbers({ picture, place }: Pick<OverviewReadoutProps, "picture" | "place">) {
  const { language, cells, cellsPerDirection, rows, columns, chosenRow, pinnedColumn } = picture;
  const row = place === undefined ? chosenRow : place.row;
  const column = place === undefined ? pinnedColumn : place.column;
  if (row === undefined) return <span>The shown pair has too few cases to be here.</span>;
  const pair = cells.pairs[rows[row]!]!;
  const cases = (
    <span className={styles["cases"]}>
      {formatCount(pair.casesP)} of {formatCount(pair.casesP + pair.casesN)} cases
    </span>
  );
  if (column === undefined)
    return (
      <span translate="no">
        <b>{pairName(pair, language)}</b> {cases}
      </span>
    );
  const unit = columns[column]!;
  const at = rows[row]! * columns.length + unit;
  return (
    <span translate="no">
      <b>{pairName(pair, language)}</b> <b>{unitLabel(cells.units[unit]!, cellsPerDirection, language)}</b>{" "}
      <span>
        distance {formatShare(cells.distance[at]!)}, by chance up to {formatShare(cells.noise[at]!)}
      </span>{" "}
      {cases}
    </span>
  );
}
