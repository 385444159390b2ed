import { useState, type ReactNode } from "react";
import type { ProbeOrder } from "../../analysis/probe/rank-probe";
import type { SignalUnit } from "../../analysis/signal-layout";
import { signalCode } from "../../analysis/signal-name";
import { formatCount, formatShare } from "../../state/shared/format-number";
import type { ProbeRow } from "../../state/probe/probe-rows";
import { Button } from "../ui/Button";
import styles from "./ProbeRanking.module.css";

interface ProbeRankingProps {
  /** In the order of the ranking. */
  readonly rows: readonly ProbeRow[];
  readonly order: ProbeOrder;
  readonly pinned: SignalUnit | undefined;
  readonly onOrder: (order: ProbeOrder) => void;
  readonly onPin: (unit: SignalUnit | undefined) => void;
  /** Puts a signal into the heat map. */
  readonly onAddRow: (unit: SignalUnit) => void;
}

/** Rows shown at first, and added each time. */
const STEP = 20;

/** The ranked signals. The name of one pins it. */
export function ProbeRanking({ rows, order, pinned, onOrder, onPin, onAddRow }: ProbeRankingProps) {
  const [shown, setShown] = useState(STEP);
  const code = pinned && signalCode(pinned);
  return (
    <>
      <div className={styles["scroll"]}>
        <table className={styles["table"]}>
          <caption className="visually-hidden">Signals that know the pattern, the best first</caption>
          <Head order={order} onOrder={onOrder} />
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <SignalRow
                key={row.code}
                row={row}
                pinned={row.code === code}
                onPin={onPin}
                onAddRow={onAddRow}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles["more"]}>
        {formatCount(Math.min(shown, rows.length))} of {formatCount(rows.length)} signals
        {shown < rows.length && (
          <Button look="link" className={styles["tool"]} onClick={() => setShown(shown + STEP)}>
            Show {STEP} more
          </Button>
        )}
      </p>
    </>
  );
}

function Head({ order, onOrder }: Pick<ProbeRankingProps, "order" | "onOrder">) {
  const sortable = (by: ProbeOrder, label: string, note?: string): ReactNode => (
    <th scope="col" aria-sort={order === by ? "descending" : undefined}>
      <Button
        look="plain"
        className={styles["sort"]}
        title={by === "auc" ? "Rank by how far the AUC is from 0.5" : `Rank by ${label.toLowerCase()}`}
        onClick={() => onOrder(by)}
      >
        {label}
        <span aria-hidden="true">{order === by ? " ↓" : ""}</span>
      </Button>
      {note !== undefined && <small>{note}</small>}
    </th>
  );
  return (
    <thead>
      <tr>
        <th scope="col">Rank</th>
        <th scope="col">Signal</th>
        {sortable("auc", "AUC", "● beyond chance")}
        <th scope="col">
          Held out <small>AUC</small>
        </th>
        <th scope="col">Polarity</th>
        {sortable("distance", "Distance", "noise 95%")}
        {sortable("coarseDistance", "In 50 bins", "noise 95%")}
        <th scope="col">Heat map</th>
      </tr>
    </thead>
  );
}

interface SignalRowProps extends Pick<ProbeRankingProps, "onPin" | "onAddRow"> {
  readonly row: ProbeRow;
  readonly pinned: boolean;
}

function SignalRow({ row, pinned, onPin, onAddRow }: SignalRowProps) {
  return (
    <tr data-pinned={pinned || undefined}>
      <td>{row.rank}</td>
      <th scope="row">
        <Button
          look="plain"
          className={styles["signal"]}
          aria-pressed={pinned}
          title={pinned ? "Unpin" : "Pin: the other panels show this signal"}
          onClick={() => onPin(pinned ? undefined : row.unit)}
        >
          {row.name} <code translate="no">{row.code}</code>
        </Button>
      </th>
      <td>
        <span className={styles["auc"]}>
          <Bar auc={row.auc} />
          {formatShare(row.auc)}
          <Mark beyondChance={row.beyondChance} />
        </span>
      </td>
      <td>{row.heldOutAuc === undefined ? "–" : formatShare(row.heldOutAuc)}</td>
      <td>
        <span className={styles["polarity"]} data-on={row.polarity === "on inside"}>
          {row.polarity}
        </span>
      </td>
      <WithNoise value={row.distance} noise={row.noise95} />
      <WithNoise value={row.coarseDistance} noise={row.coarseNoise95} />
      <td>
        <Button
          look="link"
          className={styles["tool"]}
          aria-label={`Add ${row.name} to the heat map`}
          onClick={() => onAddRow(row.unit)}
        >
          Add
        </Button>
      </td>
    </tr>
  );
}

function Mark({ beyondChance }: { readonly beyondChance: boolean }) {
  return (
    <span className={styles["mark"]} title={beyondChance ? "beyond chance" : "not beyond chance"}>
      {beyondChance && (
        <span>
          <span aria-hidden="true">●</span>
          <span className="visually-hidden"> beyond chance</span>
        </span>
      )}
    </span>
  );
}

/** From 0.5 in the middle to the right (on inside) or to the left (off inside). */
function Bar({ auc }: { readonly auc: number }) {
  return (
    <span className={styles["bar"]} aria-hidden="true">
      <span
        data-on={auc >= 0.5}
        style={{ left: `${100 * Math.min(auc, 0.5)}%`, width: `${100 * Math.abs(auc - 0.5)}%` }}
      />
    </span>
  );
}

/** A distance below its noise level is shown paler. */
function WithNoise({ value, noise }: { readonly value: number; readonly noise: number }) {
  return (
    <td data-noise={value <= noise || undefined}>
      {formatShare(value)} <small>{formatShare(noise)}</small>
    </td>
  );
}
