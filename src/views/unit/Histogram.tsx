import { useMemo, useRef, useState } from "react";
import { formatCount, formatValue } from "../../state/shared/format-number";
import { pairSymbols, type Pair } from "../../state/letter/pair";
import type { UnitStatistics } from "../../state/unit/unit";
import type { UnitHistogram } from "../../state/unit/unit-histogram";
import type { UnitTick } from "../../state/unit/unit-places";
import type { LetterRef } from "../../state/letter/letter-ref";
import { SettingChoice } from "../ui/SettingChoice";
import { binEdges, histogramGeometry, type HistogramLayout } from "./histogram-geometry";
import { HistogramDrawing } from "./HistogramDrawing";
import { HistogramTable } from "./HistogramTable";
import styles from "./Histogram.module.css";
import { useWidth } from "../ui/use-width";
import { Word } from "../ui/Word";
import { useLanguage } from "../store-context";
import { Native } from "../ui/Native";

interface HistogramProps {
  readonly name: string;
  readonly pair: Pair;
  readonly histogram: UnitHistogram;
  readonly statistics: UnitStatistics | undefined;
  readonly ticks: readonly UnitTick[];
  onPick(letter: LetterRef): void;
}

type HistogramLook = Pick<HistogramLayout, "panels" | "scale">;

/** The values of a unit where the pair's outcome is right, and where another is. */
export function Histogram({ name, pair, histogram, statistics, ticks, onPick }: HistogramProps) {
  const language = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [look, setLook] = useState<HistogramLook>({ panels: "overlaid", scale: "linear" });
  const [bin, setBin] = useState<number>();
  const [mark, setMark] = useState<number>();
  const { letter, symbol } = pairSymbols(pair, language);
  // The letter in question is drawn last, over the others.
  const rug = useMemo(() => [...ticks].sort((a, b) => Number(a.current) - Number(b.current)), [ticks]);
  const geometry = useMemo(() => {
    const means = statistics && { p: statistics.meanP, n: statistics.meanN };
    return width === undefined || width < 120
      ? undefined
      : histogramGeometry(histogram, { width, ...look, means, rug });
  }, [histogram, width, look, statistics, rug]);
  const marked = mark === undefined ? undefined : rug[mark];
  return (
    <div className={styles["histogram"]}>
      <Controls look={look} onChange={setLook} />
      <Legend letter={letter} symbol={symbol} histogram={histogram} hasTicks={rug.length > 0} />
      <div ref={frame} className={styles["frame"]}>
        {geometry !== undefined && (
          <HistogramDrawing
            geometry={geometry}
            label={`Histograms of ${name} at ${letter}: where it becomes ${symbol}, and where it does not. The numbers are in the table below.`}
            bin={bin}
            onBin={setBin}
            onMark={setMark}
            onPick={(k) => onPick(rug[k]!)}
          />
        )}
      </div>
      <p className={styles["readout"]} aria-hidden="true">
        {marked !== undefined ? (
          <TickReadout tick={marked} symbol={symbol} />
        ) : bin !== undefined ? (
          <BinReadout histogram={histogram} bin={bin} />
        ) : (
          <span>Value of the unit from left to right, share of the cases upwards.</span>
        )}
      </p>
      <HistogramTable pair={pair} histogram={histogram} ticks={ticks} onPick={onPick} />
    </div>
  );
}

interface ControlsProps {
  readonly look: HistogramLook;
  readonly onChange: (look: HistogramLook) => void;
}

function Controls({ look, onChange }: ControlsProps) {
  const setting = {
    settings: look,
    unlabelled: true,
    onChange: (part: Partial<HistogramLook>) => onChange({ ...look, ...part }),
  };
  return (
    <div className={styles["controls"]}>
      <SettingChoice
        {...setting}
        label="Histograms"
        name="panels"
        options={{ overlaid: "Overlaid", two: "Two, as in the article" }}
      />
      <SettingChoice
        {...setting}
        label="Heights"
        name="scale"
        options={{ linear: "Linear", root: "Square root" }}
      />
    </div>
  );
}

interface LegendProps {
  readonly letter: string;
  readonly symbol: string;
  readonly histogram: UnitHistogram;
  readonly hasTicks: boolean;
}

function Legend({ letter, symbol, histogram, hasTicks }: LegendProps) {
  return (
    <ul className={styles["legend"]}>
      <li>
        <i className={styles["swatch"]} data-side="p" />
        <span>
          P: {letter} becomes <Native>{symbol}</Native>, n = {formatCount(histogram.casesP)}
        </span>
      </li>
      <li>
        <i className={styles["swatch"]} data-side="n" />
        <span>
          N: other {letter}, n = {formatCount(histogram.casesN)}
        </span>
      </li>
      {hasTicks && (
        <li>
          <i className={styles["swatch"]} data-side="rug" />
          <span>
            each {letter} you typed; long and coloured: the network made <Native>{symbol}</Native> of it
          </span>
        </li>
      )}
    </ul>
  );
}

function BinReadout({ histogram, bin }: { readonly histogram: UnitHistogram; readonly bin: number }) {
  const edges = binEdges(histogram);
  const about = (share: number, cases: number): string =>
    `${(100 * share).toFixed(1)}% (about ${formatCount(Math.round(share * cases))})`;
  return (
    <span>
      {formatValue(edges[bin])} to {formatValue(edges[bin + 1])}: P{" "}
      {about(histogram.p[bin]!, histogram.casesP)}, N {about(histogram.n[bin]!, histogram.casesN)}
    </span>
  );
}

function TickReadout({ tick, symbol }: { readonly tick: UnitTick; readonly symbol: string }) {
  return (
    <span>
      {formatValue(tick.value)} at <Word word={tick.word} at={tick.at} />: the network{" "}
      {tick.made ? "made" : "did not make"} {symbol} of it
    </span>
  );
}
