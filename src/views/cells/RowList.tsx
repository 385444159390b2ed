import { useRef, useState, type PointerEvent } from "react";
import type { SignalUnit } from "../../analysis/signal-layout";
import { signalCode } from "../../analysis/signal-name";
import { formatValue } from "../../state/shared/format-number";
import type { HeatRow } from "../../state/cells/cells-selectors";
import { CloseIcon, DownIcon, UpIcon } from "../ui/icons";
import colours from "./ColourScale.module.css";
import { Button } from "../ui/Button";
import styles from "./RowList.module.css";

interface RowListProps {
  readonly rows: readonly HeatRow[];
  readonly names: readonly string[];
  readonly painted: SignalUnit | undefined;
  readonly onMove: (unit: SignalUnit, place: number) => void;
  readonly onRemove: (unit: SignalUnit) => void;
  /** Paints the typed text by a unit, or no longer. */
  readonly onPaint: (unit: SignalUnit | undefined) => void;
  /** The unit is to be looked at in the other panels. */
  readonly onPin: (unit: SignalUnit) => void;
}

/** The rows of the heat map with their colours' range; moved by dragging or with the arrow buttons. */
export function RowList({ rows, names, painted, onMove, ...actions }: RowListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [drag, setDrag] = useState<{ from: number; to: number }>();
  const handlers = (from: number) => ({
    onPointerDown: (event: PointerEvent) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ from, to: from });
    },
    onPointerMove: (event: PointerEvent) => {
      if (drag === undefined) return;
      const to = itemUnder(list.current!, event.clientX, event.clientY);
      if (to !== undefined && to !== drag.to) setDrag({ from, to });
    },
    onPointerUp: () => {
      if (drag !== undefined && drag.to !== drag.from) onMove(rows[drag.from]!.unit, drag.to);
      setDrag(undefined);
    },
    onPointerCancel: () => setDrag(undefined),
  });
  return (
    <ol ref={list} className={styles["rows"]} aria-label="Rows of the heat map">
      {rows.map((row, k) => (
        <li
          key={signalCode(row.unit)}
          className={styles["row"]}
          data-dragged={drag?.from === k || undefined}
          data-target={(drag?.to === k && drag.from !== k) || undefined}
        >
          <span className={styles["handle"]} title="Drag to move the row" aria-hidden="true" {...handlers(k)}>
            ⠿
          </span>
          <RowItem
            row={row}
            name={names[k]!}
            number={k + 1}
            last={k === rows.length - 1}
            painted={painted?.signal === row.unit.signal && painted.unit === row.unit.unit}
            onMove={onMove}
            {...actions}
          />
        </li>
      ))}
    </ol>
  );
}

/** Place of the list item under a point. */
function itemUnder(list: HTMLElement, x: number, y: number): number | undefined {
  const place = [...list.children].findIndex((item) => {
    const box = item.getBoundingClientRect();
    return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  });
  return place < 0 ? undefined : place;
}

interface RowItemProps extends Pick<RowListProps, "onMove" | "onRemove" | "onPaint" | "onPin"> {
  readonly row: HeatRow;
  readonly name: string;
  readonly number: number;
  readonly last: boolean;
  readonly painted: boolean;
}

function RowItem(props: RowItemProps) {
  const { row, name, number, onPin } = props;
  const { unit, low, high, signed } = row;
  return (
    <>
      <span className={styles["number"]}>{number}</span>
      <Button
        look="plain"
        className={styles["name"]}
        translate="no"
        title={`Look at ${name} in the other panels`}
        onClick={() => onPin(unit)}
      >
        {name}
      </Button>
      <span
        className={styles["range"]}
        title="What the colours mean; the outermost hundredth of the values has the colour of the bound"
      >
        {formatValue(low, 2)}
        <span className={colours["narrow"]} data-signed={signed || undefined} role="img" aria-label="to" />
        {formatValue(high, 2)}
      </span>
      <RowTools {...props} />
    </>
  );
}

function RowTools({ row: { unit }, name, number, last, painted, onMove, onRemove, onPaint }: RowItemProps) {
  const tool = { look: "icon", className: styles["icon"] } as const;
  const moveTo = (place: number) => () => onMove(unit, place);
  return (
    <span className={styles["tools"]}>
      <Button
        look="icon"
        className={styles["paint"]}
        aria-pressed={painted}
        aria-label={`Paint my text by ${name}`}
        title="Colour the typed text by this signal"
        onClick={() => onPaint(painted ? undefined : unit)}
      >
        Paint
      </Button>
      <Button {...tool} aria-label={`Move ${name} up`} disabled={number === 1} onClick={moveTo(number - 2)}>
        <UpIcon />
      </Button>
      <Button {...tool} aria-label={`Move ${name} down`} disabled={last} onClick={moveTo(number)}>
        <DownIcon />
      </Button>
      <Button {...tool} aria-label={`Remove ${name}`} onClick={() => onRemove(unit)}>
        <CloseIcon />
      </Button>
    </span>
  );
}
