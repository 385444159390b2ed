import { signalName } from "../../analysis/signal-name";
import { paintUnit } from "../../state/cells/cells-selectors";
import { useActions, useAppState, useLanguage } from "../store-context";
import { CloseIcon } from "../ui/icons";
import { Button } from "../ui/Button";
import styles from "./PaintChip.module.css";

/** Says what the text is painted by, and ends it. */
export function PaintChip() {
  const language = useLanguage();
  const unit = useAppState(paintUnit);
  const sizes = useAppState((state) => state.dense?.sizes);
  const { paintText } = useActions();
  if (unit === undefined || sizes === undefined) return null;
  return (
    <p className={styles["chip"]}>
      <span className={styles["bar"]} aria-hidden="true" />
      Painted by {signalName(unit, sizes, language.vocabulary.outputs)}
      <Button
        look="icon"
        className={styles["end"]}
        aria-label="Stop painting"
        onClick={() => paintText(undefined)}
      >
        <CloseIcon />
      </Button>
    </p>
  );
}
