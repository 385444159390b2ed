import { counted } from "../../state/shared/format-number";
import type { FinishedText, RunningText } from "../../state/own-text/own-text";
import { sizeOfResult } from "../../state/own-text/strongest-units";
import styles from "./OwnTextPanel.module.css";
import { describeLabels, describeSample, describeSignals } from "./words";
import { useLanguage } from "../store-context";

/** What was counted in, what stands for the right answers, and how much there is. */
export function AnalysisSummary({ text }: { readonly text: RunningText | FinishedText }) {
  const language = useLanguage();
  const { name, sample, result } = text;
  if (sample === undefined) return null;
  const size = result === undefined ? undefined : sizeOfResult(result);
  return (
    <dl className={styles["summary"]}>
      <dt>Text</dt>
      <dd>
        {name}: {describeSample(sample)}
      </dd>
      <dt>Labels</dt>
      <dd data-warning={sample.kind === "latin"}>{describeLabels(sample, language)}</dd>
      {size !== undefined && (
        <>
          <dt>Found</dt>
          <dd>
            {counted(size.letters, "ambiguous letter")} with {counted(size.pairs, "pair")}
          </dd>
          <dt>Signals</dt>
          <dd>{describeSignals(size, text)}</dd>
        </>
      )}
    </dl>
  );
}
