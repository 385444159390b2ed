import { useId } from "react";
import { binAt, type HistogramGeometry, type PanelGeometry, type SeriesGeometry } from "./histogram-geometry";
import styles from "./Histogram.module.css";

/** Where the drawing is found when it is taken away. */
export const HISTOGRAM_ELEMENT_ID = "unit-histogram";

interface HistogramDrawingProps {
  readonly geometry: HistogramGeometry;
  /** What it shows, for those who cannot see it. */
  readonly label: string;
  /** The bin to mark. */
  readonly bin: number | undefined;
  onBin(bin: number | undefined): void;
  /** Of a mark under the axis, by its place in the rug. */
  onMark(mark: number | undefined): void;
  onPick(mark: number): void;
}

/** Both histograms with their axis, the means, and a mark under the axis for each letter of the typed text. */
export function HistogramDrawing({ geometry, label, bin, onBin, onMark, onPick }: HistogramDrawingProps) {
  const pattern = useId();
  const { width, height, left, right, panels, rug, edges } = geometry;
  return (
    <svg
      id={HISTOGRAM_ELEMENT_ID}
      className={styles["drawing"]}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      onPointerMove={({ clientX, currentTarget }) =>
        onBin(binAt(geometry, clientX - currentTarget.getBoundingClientRect().left))
      }
      onPointerLeave={() => onBin(undefined)}
    >
      <defs>
        <pattern
          id={pattern}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line className={styles["hatch"]} y2="5" />
        </pattern>
      </defs>
      {bin !== undefined && (
        <rect
          className={styles["bin"]}
          x={edges[bin]}
          y={panels[0]!.top}
          width={edges[bin + 1]! - edges[bin]!}
          height={rug.top - panels[0]!.top}
        />
      )}
      {panels.map((panel) => (
        <Panel key={panel.top} panel={panel} left={left} right={right} hatch={`url(#${pattern})`} />
      ))}
      <rect
        className={styles["rug"]}
        x={left}
        y={rug.top}
        width={right - left}
        height={rug.bottom - rug.top}
      />
      <XAxis {...geometry} />
      <Marks rug={rug} onMark={onMark} onPick={onPick} />
    </svg>
  );
}

function XAxis({ panels, rug, xTicks }: Pick<HistogramGeometry, "panels" | "rug" | "xTicks">) {
  return xTicks.map(({ x, label }) => (
    <g key={x}>
      {panels.map(({ bottom }) => (
        <line key={bottom} className={styles["axis"]} x1={x} x2={x} y1={bottom - 4} y2={bottom} />
      ))}
      <text className={styles["tickLabel"]} x={x} y={rug.bottom + 15} textAnchor="middle">
        {label}
      </text>
    </g>
  ));
}

interface PanelProps {
  readonly panel: PanelGeometry;
  readonly left: number;
  readonly right: number;
  readonly hatch: string;
}

function Panel({ panel: { top, bottom, yTicks, series }, left, right, hatch }: PanelProps) {
  return (
    <g>
      {yTicks.map(({ y, label }) => (
        <g key={y}>
          <line className={styles["grid"]} x1={left} x2={right} y1={y} y2={y} />
          <text className={styles["tickLabel"]} x={left - 6} y={y + 4} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {series.map((one) => (
        <Series key={one.side} series={one} hatch={hatch} />
      ))}
      <line className={styles["axis"]} x1={left} x2={right} y1={bottom} y2={bottom} />
      {series.map(
        ({ side, meanX }) =>
          meanX !== undefined && (
            <g key={side} className={styles["mean"]} data-side={side}>
              <line x1={meanX} x2={meanX} y1={top} y2={bottom} />
              <path d={`M${meanX - 5},${top - 10}h10l-5,8z`} />
            </g>
          ),
      )}
    </g>
  );
}

/** P is filled, N is hatched and outlined: so they differ without colour too. */
function Series({
  series: { side, path },
  hatch,
}: {
  readonly series: SeriesGeometry;
  readonly hatch: string;
}) {
  return (
    <g className={styles["series"]} data-side={side}>
      <path className={styles["area"]} d={path} {...(side === "n" ? { fill: hatch } : {})} />
      <path className={styles["outline"]} d={path} />
    </g>
  );
}

type MarksProps = Pick<HistogramGeometry, "rug"> & Pick<HistogramDrawingProps, "onMark" | "onPick">;

/** The letters of the typed text: long where the network made the outcome of them. */
function Marks({ rug, onMark, onPick }: MarksProps) {
  return (
    <>
      {rug.ticks.map(({ x, made, current }, k) => (
        <g
          key={k}
          className={styles["mark"]}
          data-made={made}
          data-current={current}
          onPointerEnter={() => onMark(k)}
          onPointerLeave={() => onMark(undefined)}
          onClick={() => onPick(k)}
        >
          <rect className={styles["target"]} x={x - 4} y={rug.top} width={8} height={rug.bottom - rug.top} />
          <line x1={x} x2={x} y1={rug.top + (made || current ? 1 : 8)} y2={rug.bottom - 1} />
        </g>
      ))}
    </>
  );
}
