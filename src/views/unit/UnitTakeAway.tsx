import type { Language } from "../../language/language";
import { signalCode } from "../../analysis/signal-name";
import { pairName, type Pair } from "../../state/letter/pair";
import type { UnitHistogram } from "../../state/unit/unit-histogram";
import type { LearnedPair } from "../../state/unit/unit-pairs";
import type { ShownUnit } from "../../state/unit/unit";
import type { Row, Table } from "../take-away/rows";
import { TakeAway } from "../take-away/TakeAway";
import { HISTOGRAM_ELEMENT_ID } from "./HistogramDrawing";
import { useLanguage } from "../store-context";

interface UnitTakeAwayProps {
  readonly unit: ShownUnit;
  readonly pair: Pair;
  readonly histogram: UnitHistogram | undefined;
  readonly pairs: readonly LearnedPair[] | undefined;
}

/** The histograms of a unit, and what it has learned, as files. */
export function UnitTakeAway({ unit, pair, histogram, pairs }: UnitTakeAwayProps) {
  const language = useLanguage();
  return (
    <TakeAway
      name={`${signalCode(unit)} ${pairName(pair, language)}`}
      about={() => ({ unit: unit.name, code: signalCode(unit), pair: pairName(pair, language) })}
      picture={() => document.querySelector<SVGSVGElement>(`svg#${HISTOGRAM_ELEMENT_ID}`)}
      rows={() => [...histogramTable(histogram), ...learnedTable(pairs, language)]}
    />
  );
}

/** A row per bin; the shares of each series add up to 1. */
function histogramTable(histogram: UnitHistogram | undefined): Table[] {
  if (histogram === undefined) return [];
  const { min, max, p, n, casesP, casesN } = histogram;
  const edge = (k: number): number => min + ((max - min) * k) / p.length;
  const rows = Array.from(p, (shareP, k): Row => ({
    from: edge(k),
    to: edge(k + 1),
    shareP,
    shareN: n[k],
    casesP,
    casesN,
  }));
  return [{ name: "histogram", rows }];
}

function learnedTable(pairs: readonly LearnedPair[] | undefined, language: Language): Table[] {
  if (pairs === undefined) return [];
  const rows = pairs.map(({ pair, ...numbers }): Row => ({ learned: pairName(pair, language), ...numbers }));
  return [{ name: "pairs", rows }];
}
