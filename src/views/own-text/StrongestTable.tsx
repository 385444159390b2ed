import type { AnalysisResult } from "../../analysis/analysis-result";
import { strongestUnits } from "../../state/strongest-units";
import styles from "./OwnTextPanel.module.css";
import { count } from "./words";

const ROWS = 5;

/** The strongest units of the most frequent pair. The result grows in place, so this is computed at each drawing. */
export function StrongestTable({ result }: { readonly result: AnalysisResult }) {
  const { letter, outcome, casesP, casesN, units } = strongestUnits(result, ROWS);
  if (units.length === 0) return null;
  return (
    <table className={styles["table"]}>
      <caption>
        Strongest units where <b>{letter}</b> becomes <b lang="hy">{outcome}</b> ({count(casesP)} cases,{" "}
        {count(casesN)} others)
      </caption>
      <thead>
        <tr>
          <th scope="col">Unit</th>
          <th scope="col">Distance</th>
          <th scope="col">By chance, at most</th>
        </tr>
      </thead>
      <tbody>
        {units.map(({ name, distance, noise95 }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{distance.toFixed(3)}</td>
            <td>{noise95.toFixed(3)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
