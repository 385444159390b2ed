import type { ReactNode } from "react";
import { Button } from "./Button";
import styles from "./FailureNotice.module.css";

interface FailureNoticeProps {
  /** What went wrong, in the user's words. */
  readonly children: ReactNode;
  onRetry(): void;
  /** Where only a new copy of the page can help. */
  readonly onReload?: (() => void) | undefined;
}

/** Stands where something would be: what went wrong, and the ways on. */
export function FailureNotice({ children, onRetry, onReload }: FailureNoticeProps) {
  return (
    <div className={styles["failure"]} role="alert">
      <p className={styles["words"]}>{children}</p>
      <div className={styles["actions"]}>
        <Button look="framed" onClick={onRetry}>
          Try again
        </Button>
        {onReload !== undefined && (
          <Button look="framed" onClick={onReload}>
            Reload
          </Button>
        )}
      </div>
    </div>
  );
}
