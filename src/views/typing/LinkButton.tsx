import { formatLink } from "../../state/settings/link";
import { LONGEST_LINKED } from "../../state/settings/packed-text";
import { useActions, useAppState, useLanguage } from "../store-context";
import { CopyLinkButton } from "../take-away/CopyLinkButton";
import styles from "./Pane.module.css";

/** Copies a link that opens the page with this text. */
export function LinkButton() {
  const language = useLanguage();
  const text = useAppState((state) => state.text);
  const { notify } = useActions();
  return (
    <CopyLinkButton
      label="Link"
      className={styles["tool"]}
      disabled={text === ""}
      title="Copy a link that opens this text"
      content={text}
      link={() => {
        if (text.length <= LONGEST_LINKED) return formatLink({ text }, language);
        notify(
          `A link holds up to ${LONGEST_LINKED} characters; this text has ${text.length}. ` +
            "Send the text itself, or as a file.",
        );
        return undefined;
      }}
    />
  );
}
