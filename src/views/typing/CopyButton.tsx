import { useEffect, useState } from "react";
import { useActions, useLanguage } from "../store-context";
import { copyText } from "../ui/copy-text";
import { CheckIcon, CopyIcon } from "../ui/icons";
import { Button } from "../ui/Button";
import styles from "./Pane.module.css";

interface CopyButtonProps {
  readonly disabled: boolean;
  /** Asked for when the button is pressed. */
  readonly text: () => string;
}

/** Copies the converted text and says that it did. */
export function CopyButton({ disabled, text }: CopyButtonProps) {
  const language = useLanguage();
  const [copied, setCopied] = useState(false);
  const { notify } = useActions();
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 1500);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <Button
      look="quiet"
      className={styles["tool"]}
      data-primary=""
      disabled={disabled}
      onClick={() => {
        void copyText(text()).then((done) => {
          setCopied(done);
          if (!done)
            notify(
              `The browser does not let this page copy. Select the ${language.pack.name} text and copy it by hand.`,
            );
        });
      }}
    >
      {copied ? <CheckIcon /> : <CopyIcon />} <span aria-live="polite">{copied ? "Copied" : "Copy"}</span>
    </Button>
  );
}
