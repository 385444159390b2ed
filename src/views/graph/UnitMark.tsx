import { memo, type CSSProperties } from "react";
import type { GraphColours } from "../../state/inside/inside-state";
import { outputSymbol, visibleSymbol } from "../../state/letter/pair";
import styles from "./GraphDrawing.module.css";
import type { PlacedUnit } from "./graph-layout";
import { strongIn } from "./unit-ink";
import { useLanguage } from "../store-context";

interface UnitMarkProps {
  readonly place: PlacedUnit;
  readonly colours: GraphColours;
  /** What it is coloured by: a distance or an activation; none for the letter. */
  readonly value: number | undefined;
  readonly letter: string;
  /** Name and value in words. */
  readonly label: string;
  readonly tabStop: boolean;
  readonly pinned: boolean;
}

/** A unit as a circle with its number, an output with its symbol, the letter as a square. Slides to a new place. */
export const UnitMark = memo(function UnitMark(props: UnitMarkProps) {
  const { place, colours, value, letter, label, tabStop, pinned } = props;
  const language = useLanguage();
  const { key, node, x, y, radius } = place;
  const style: CSSProperties & Record<"--value", number | undefined> = {
    transform: `translate(${x}px, ${y}px)`,
    "--value": value === undefined ? undefined : Math.min(1, Math.abs(value)),
  };
  const isOutput = node?.signal === "output";
  return (
    <g
      role="gridcell"
      className={styles["unit"]}
      data-key={key}
      data-negative={(value !== undefined && value < 0) || undefined}
      data-strong={strongIn(value, colours)}
      data-letter={node === undefined || undefined}
      aria-label={label}
      aria-selected={pinned}
      tabIndex={tabStop ? 0 : -1}
      style={style}
    >
      {node === undefined ? (
        <rect x={-radius} y={-radius} width={2 * radius} height={2 * radius} rx={4} />
      ) : (
        <circle r={radius} />
      )}
      <text className={node === undefined || isOutput ? styles["symbol"] : styles["number"]}>
        {node === undefined
          ? letter
          : isOutput
            ? visibleSymbol(outputSymbol(node.unit, language))
            : node.unit}
      </text>
    </g>
  );
});
