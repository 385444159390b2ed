import { Button } from "./ui/Button";
import styles from "./Notices.module.css";
import { useActions, useAppState } from "./store-context";
import { CloseIcon } from "./ui/icons";

/** Things the user should know; each stays until it is dismissed. */
export function Notices() {
  const notices = useAppState((state) => state.notices);
  const { dismissNotice } = useActions();
  return (
    <div role="status" className={styles["notices"]}>
      {notices.map((notice, index) => (
        <p key={`${index} ${notice}`} className={styles["notice"]}>
          <span>{notice}</span>
          <Button look="icon" aria-label="Dismiss" onClick={() => dismissNotice(index)}>
            <CloseIcon />
          </Button>
        </p>
      ))}
    </div>
  );
}
