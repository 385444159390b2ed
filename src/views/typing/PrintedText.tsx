import { useAppState } from "../store-context";
import { usePrinting } from "../ui/use-printing";
import styles from "./Pane.module.css";

/** The typed text on paper, where a text field would show a screenful of it. */
export function PrintedText() {
  const text = useAppState((state) => state.text);
  const printing = usePrinting();
  return printing ? (
    <div className={styles["printed"]} translate="no" data-testid="printed-text">
      {text}
    </div>
  ) : null;
}
