import type { RunningText } from "../../state/own-text/own-text";
import styles from "./OwnTextPanel.module.css";
import { describeStage, timeLeft } from "./words";

/** What is being done, how much of it is done, and how long the rest may take. */
export function TextProgress({
  text: { name, sample, sentences, progress },
}: {
  readonly text: RunningText;
}) {
  return (
    <div className={styles["progress"]}>
      <label htmlFor="analysing">{describeStage(name, sample, sentences)}</label>
      <progress id="analysing" max={1} {...(progress === undefined ? {} : { value: progress.share })} />
      {progress !== undefined && (
        <span>
          {Math.floor(100 * progress.share)}%, {timeLeft(progress.millisecondsLeft)}
        </span>
      )}
    </div>
  );
}
