import { useState } from "react";
import { formatLink, LONGEST_LINKED } from "../../state/link";
import { useActions, useAppState } from "../store-context";
import { CheckIcon, LinkIcon } from "../ui/icons";
import { Button } from "../ui/Button";
import { copyText } from "./copy-text";
import styles from "./Pane.module.css";

/** Copies a link that opens the page with this text. */
export function LinkButton() {
  const text = useAppState((state) => state.text);
  const { notify } = useActions();
  const [copiedText, setCopiedText] = useState<string>();
  const copied = copiedText === text;
  return (
    <Button
      look="quiet"
      className={styles["tool"]}
      disabled={text === ""}
      title="Copy a link that opens this text"
      onClick={() => {
        if (text.length > LONGEST_LINKED) {
          notify(`A link holds up to ${LONGEST_LINKED} characters; this text has ${text.length}.`);
          return;
        }
        const address = location.href.replace(/#.*/, "") + formatLink({ text });
        void copyText(address).then((done) => {
          if (done) setCopiedText(text);
          else notify(`The browser does not let this page copy. The link is: ${address}`);
        });
      }}
    >
      {copied ? <CheckIcon /> : <LinkIcon />}{" "}
      <span aria-live="polite">{copied ? "Link copied" : "Link"}</span>
    </Button>
  );
}
