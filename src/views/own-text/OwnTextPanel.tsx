import { useActions, useAppState, useLanguage } from "../store-context";
import { Button } from "../ui/Button";
import { firstFile } from "../ui/first-file";
import { useDropTarget } from "../ui/use-drop-target";
import { TextProgress } from "./TextProgress";
import { AnalysisSummary } from "./AnalysisSummary";
import { DropHint } from "../ui/DropHint";
import styles from "./OwnTextPanel.module.css";
import { StrongestTable } from "./StrongestTable";
import { TextForm } from "./TextForm";
import { describeStage } from "./words";

/** Statistics of a text of the user's: paste, open or drop it, see the numbers grow, stop or drop them. */
export function OwnTextPanel() {
  const language = useLanguage();
  const ownText = useAppState((state) => state.ownText);
  const { analyseText, cancelAnalysis, notify } = useActions();
  const analyseFiles = (files: readonly File[]): void => {
    const file = firstFile(files, FATE, notify);
    if (file !== undefined) void analyseText(file, file.name);
  };
  const { dragging, handlers } = useDropTarget(analyseFiles);
  return (
    <section
      aria-labelledby="own-text"
      className={styles["panel"]}
      data-dragging={dragging}
      data-screen-only={ownText?.kind !== "done" || undefined}
      {...handlers}
    >
      <h3 id="own-text" className={styles["title"]}>
        Statistics from your own text
      </h3>
      <p className={styles["intro"]}>
        Give a text, and the page counts how well each signal of the network tells its letters apart.{" "}
        {language.pack.name} text is romanized first; some thousand sentences are best. Everything stays in
        this page.
      </p>
      <TextForm
        label="Text to analyse"
        placeholder={`Paste ${language.pack.name} text, a sentence per line…`}
        submit="Analyse"
        open="Open a file to analyse"
        fate={FATE}
        onGive={(text, name) => void analyseText(text, name)}
      >
        {ownText?.kind === "running" && (
          <Button look="outlined" onClick={cancelAnalysis}>
            Cancel
          </Button>
        )}
      </TextForm>
      <Outcome />
      {dragging && <DropHint>Drop the text file to analyse it</DropHint>}
    </section>
  );
}

const FATE = "is analysed";

/** How far the analysis is, or what came of it. */
function Outcome() {
  const ownText = useAppState((state) => state.ownText);
  const { dropOwnText } = useActions();
  return (
    <div className={styles["outcome"]}>
      {ownText?.kind === "failed" && (
        <p role="alert" className={styles["failure"]}>
          <strong>{ownText.name}:</strong> {ownText.message}
        </p>
      )}
      {ownText?.kind === "running" && <TextProgress text={ownText} />}
      <p className="visually-hidden" aria-live="polite">
        {ownText?.kind === "running" && (
          <span>{`${describeStage(ownText.name, ownText.sample, ownText.sentences)}.`}</span>
        )}
        {ownText?.kind === "done" && <span>The statistics are ready.</span>}
      </p>
      {ownText !== undefined && ownText.kind !== "failed" && <AnalysisSummary text={ownText} />}
      {ownText !== undefined && ownText.kind !== "failed" && ownText.result !== undefined && (
        <StrongestTable result={ownText.result} />
      )}
      {ownText?.kind === "done" && (
        <Button look="outlined" onClick={dropOwnText}>
          Use the atlas again
        </Button>
      )}
    </div>
  );
}
