import { formatCount, formatShare, formatValue } from "../../state/shared/format-number";
import { pairSymbols } from "../../state/letter/pair";
import { isBeyondChance, type UnitStatistics } from "../../state/unit/unit";
import styles from "./UnitFacts.module.css";
import { UnitTable } from "./UnitTable";
import { useLanguage } from "../store-context";
import { Native } from "../ui/Native";

/** The numbers beside the histograms: a distance always with its noise level and the numbers of cases. */
export function UnitFacts({ statistics }: { readonly statistics: UnitStatistics }) {
  const language = useLanguage();
  const { pair, casesP, casesN, distance, noise, noise95, coarseDistance, coarseNoise, coarseNoise95 } =
    statistics;
  const { letter, symbol } = pairSymbols(pair, language);
  const bins = [
    { name: "1,000", distance, noise, noise95 },
    { name: "50", distance: coarseDistance, noise: coarseNoise, noise95: coarseNoise95 },
  ];
  const right = (
    <>
      P, {letter} → <Native>{symbol}</Native>
    </>
  );
  return (
    <div className={styles["facts"]}>
      <UnitTable
        caption="Hellinger distance of P and N"
        columns={["Bins", "Distance", "Noise, 95%", "Noise, mean"]}
        rows={bins.map((row) => ({
          key: row.name,
          isChance: !isBeyondChance(row.distance, row.noise95),
          head: row.name,
          cells: [
            <b key="distance">{formatShare(row.distance)}</b>,
            formatShare(row.noise95),
            formatShare(row.noise),
          ],
        }))}
      />
      <UnitTable
        caption={
          <>
            P above N (AUC): <b>{formatShare(statistics.auc)}</b>
          </>
        }
        columns={["Places", "Cases", "Mean"]}
        rows={[
          { key: "p", head: right, cells: [formatCount(casesP), formatValue(statistics.meanP)] },
          {
            key: "n",
            head: `N, other ${letter}`,
            cells: [formatCount(casesN), formatValue(statistics.meanN)],
          },
        ]}
      />
    </div>
  );
}
