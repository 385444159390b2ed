import type { InsideFailure } from "../../state/inside/inside-state";
import styles from "./GraphPanel.module.css";

interface GraphUnavailableProps {
  readonly failure: InsideFailure;
  readonly onRetry: () => void;
}

/** What could not be read, why, and a way to try again. */
export function GraphUnavailable({ failure, onRetry }: GraphUnavailableProps) {
  return (
    <div className={styles["failure"]} role="alert">
      <p>
        The statistics could not be read. <b>{failure.message}</b>
      </p>
      <button type="button" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
