import type { AnalysisResult } from "../../analysis/analysis-result";
import { formatCount, formatShare } from "../../state/shared/format-number";
import { strongestUnits } from "../../state/own-text/strongest-units";
import { DataTable } from "../ui/DataTable";
import styles from "./OwnTextPanel.module.css";
import { useLanguage } from "../store-context";
import { Native } from "../ui/Native";

const ROWS = 5;

/** The strongest units of the most frequent pair. The result grows in place, so this is computed at each drawing. */
export function StrongestTable({ result }: { readonly result: AnalysisResult }) {
  const language = useLanguage();
  const { letter, outcome, casesP, casesN, units } = strongestUnits(result, ROWS, language);
  if (units.length === 0) return null;
  const caption = (
    <>
      Strongest units where <b translate="no">{letter}</b> becomes <Native as="b">{outcome}</Native> (
      {formatCount(casesP)} cases, {formatCount(casesN)} others)
    </>
  );
  return (
    <DataTable
      className={styles["table"]}
      caption={caption}
      columns={["Unit", "Distance", "By chance, at most"]}
      rows={units.map(({ name, distance, noise95 }) => ({
        key: name,
        head: name,
        cells: [formatShare(distance), formatShare(noise95)],
      }))}
    />
  );
}
