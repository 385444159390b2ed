import { firstWords } from "../../state/texts/text-history";
import { useActions, useAppState } from "../store-context";
import { Button } from "../ui/Button";
import { CloseIcon } from "../ui/icons";
import styles from "./OtherTabOffer.module.css";

/** Says that another tab has a newer text, and offers it. */
export function OtherTabOffer() {
  const otherTab = useAppState((state) => state.otherTab);
  const { takeOver, keepOwn } = useActions();
  const text = otherTab?.saved.text ?? "";
  const isOffered = otherTab?.dismissed === false && text.trim() !== "";
  return (
    <div className={styles["bar"]} data-offered={isOffered}>
      {/* Apart from the words, which change with every key in the other tab. It stays, so that screen readers know it. */}
      <p role="status">{isOffered && "Another tab has a newer text:"}</p>
      {isOffered && (
        <>
          <q className={styles["words"]} dir="auto" translate="no">
            {firstWords(text)}
          </q>
          <Button look="outlined" onClick={takeOver}>
            Take it over
          </Button>
          <Button look="icon" className={styles["close"]} aria-label="Keep this tab’s text" onClick={keepOwn}>
            <CloseIcon />
          </Button>
        </>
      )}
    </div>
  );
}
