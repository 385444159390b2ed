import { formatCount, formatShare, formatValue } from "../../state/shared/format-number";
import { pairSymbols, type Pair } from "../../state/letter/pair";
import type { LetterRef } from "../../state/letter/letter-ref";
import type { UnitHistogram } from "../../state/unit/unit-histogram";
import type { UnitTick } from "../../state/unit/unit-places";
import { binEdges } from "./histogram-geometry";
import styles from "./HistogramTable.module.css";
import { LetterChips } from "./LetterChips";
import { UnitTable } from "./UnitTable";
import { useLanguage } from "../store-context";
import { Native } from "../ui/Native";

interface HistogramTableProps {
  readonly pair: Pair;
  readonly histogram: UnitHistogram;
  readonly ticks: readonly UnitTick[];
  onPick(letter: LetterRef): void;
}

/** Bins per row of the table: sixteen rows are enough to read. */
const MERGED = 4;

/** Most letters listed. */
const MOST_TICKS = 40;

/** The drawing in numbers, and its marks as buttons. */
export function HistogramTable({ pair, histogram, ticks, onPick }: HistogramTableProps) {
  const language = useLanguage();
  const { letter, symbol } = pairSymbols(pair, language);
  return (
    <div className={styles["twins"]}>
      <details>
        <summary>The histograms as a table</summary>
        <UnitTable
          columns={["Value", "P, share", "N, share"]}
          rows={mergedBins(histogram).map(({ from, to, p, n }) => ({
            key: from,
            head: (
              <>
                {formatValue(from, 2)} to {formatValue(to, 2)}
              </>
            ),
            cells: [formatShare(p), formatShare(n)],
          }))}
        />
      </details>
      <details>
        <summary>
          Each {letter} in your text{ticks.length > 0 && <span>{`: ${formatCount(ticks.length)}`}</span>}
        </summary>
        {ticks.length === 0 && <p>None, or not computed yet.</p>}
        <LetterChips
          letters={ticks.slice(0, MOST_TICKS)}
          onPick={onPick}
          after={({ made }) => made && <Native> {symbol}</Native>}
        />
        {ticks.length > MOST_TICKS && <p>and {formatCount(ticks.length - MOST_TICKS)} more</p>}
      </details>
    </div>
  );
}

/** The bins as rows of the table. */
function mergedBins(histogram: UnitHistogram) {
  const edges = binEdges(histogram);
  if (edges.length === 2) return [{ from: edges[0]!, to: edges[1]!, p: 1, n: 1 }];
  const sum = (shares: Float64Array, from: number): number =>
    shares.subarray(from, from + MERGED).reduce((a, b) => a + b, 0);
  return Array.from({ length: histogram.p.length / MERGED }, (_, row) => ({
    from: edges[row * MERGED]!,
    to: edges[(row + 1) * MERGED]!,
    p: sum(histogram.p, row * MERGED),
    n: sum(histogram.n, row * MERGED),
  }));
}
