import { formatCount, formatShare, formatValue } from "../../state/shared/format-number";
import { pairSymbols } from "../../state/letter/pair";
import { isBeyondChance, type UnitStatistics } from "../../state/unit/unit";
import styles from "./Lists.module.css";
import { useLanguage } from "../store-context";
import { Native } from "../ui/Native";

/** The numbers beside the histograms: a distance always with its noise level and the numbers of cases. */
export function UnitFacts({ statistics }: { readonly statistics: UnitStatistics }) {
  const language = useLanguage();
  const { pair, casesP, casesN, distance, noise, noise95, coarseDistance, coarseNoise, coarseNoise95 } =
    statistics;
  const { letter, symbol } = pairSymbols(pair, language);
  const rows = [
    { name: "1,000", distance, noise, noise95 },
    { name: "50", distance: coarseDistance, noise: coarseNoise, noise95: coarseNoise95 },
  ];
  return (
    <div className={styles["facts"]}>
      <table className={styles["table"]}>
        <caption>Hellinger distance of P and N</caption>
        <thead>
          <tr>
            <th scope="col">Bins</th>
            <th scope="col">Distance</th>
            <th scope="col">Noise, 95%</th>
            <th scope="col">Noise, mean</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name} data-chance={!isBeyondChance(row.distance, row.noise95)}>
              <th scope="row">{row.name}</th>
              <td>
                <b>{formatShare(row.distance)}</b>
              </td>
              <td>{formatShare(row.noise95)}</td>
              <td>{formatShare(row.noise)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className={styles["table"]}>
        <caption>
          P above N (AUC): <b>{formatShare(statistics.auc)}</b>
        </caption>
        <thead>
          <tr>
            <th scope="col">Places</th>
            <th scope="col">Cases</th>
            <th scope="col">Mean</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              P, {letter} → <Native>{symbol}</Native>
            </th>
            <td>{formatCount(casesP)}</td>
            <td>{formatValue(statistics.meanP)}</td>
          </tr>
          <tr>
            <th scope="row">N, other {letter}</th>
            <td>{formatCount(casesN)}</td>
            <td>{formatValue(statistics.meanN)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
