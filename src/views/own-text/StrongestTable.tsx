import type { AnalysisResult } from "../../analysis/analysis-result";
import { formatCount, formatShare } from "../../state/shared/format-number";
import { strongestUnits } from "../../state/own-text/strongest-units";
import styles from "./OwnTextPanel.module.css";
import { useLanguage } from "../store-context";
import { Native } from "../ui/Native";

const ROWS = 5;

/** The strongest units of the most frequent pair. The result grows in place, so this is computed at each drawing. */
export function StrongestTable({ result }: { readonly result: AnalysisResult }) {
  const language = useLanguage();
  const { letter, outcome, casesP, casesN, units } = strongestUnits(result, ROWS, language);
  if (units.length === 0) return null;
  return (
    <table className={styles["table"]}>
      <caption>
        Strongest units where <b translate="no">{letter}</b> becomes <Native as="b">{outcome}</Native> (
        {formatCount(casesP)} cases, {formatCount(casesN)} others)
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
            <td>{formatShare(distance)}</td>
            <td>{formatShare(noise95)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
