import { useRef } from "react";
import { Button } from "../ui/Button";
import { FileButton } from "../ui/FileButton";
import { takeLongPaste } from "../ui/take-long-paste";
import styles from "./OwnTextPanel.module.css";
import { useLanguage } from "../store-context";

interface TextFormProps {
  readonly onText: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
  /** Undefined while nothing can be cancelled. */
  readonly onCancel: (() => void) | undefined;
}

/** Takes a text: pasted, or from a file. The field keeps its content to itself, because that may be megabytes. */
export function TextForm({ onText, onFiles, onCancel }: TextFormProps) {
  const language = useLanguage();
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <form
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        onText(field.current?.value ?? "");
      }}
    >
      <label htmlFor="text-to-analyse" className={styles["label"]}>
        Text to analyse
      </label>
      <textarea
        ref={field}
        id="text-to-analyse"
        className={styles["text"]}
        placeholder={`Paste ${language.pack.name} text, a sentence per line…`}
        autoComplete="off"
        spellCheck={false}
        onPaste={(event) => {
          takeLongPaste(event, onText, onFiles);
        }}
      />
      <div className={styles["buttons"]}>
        <Button look="outlined" type="submit" data-primary="">
          Analyse
        </Button>
        <FileButton look="outlined" onFiles={onFiles}>
          Open a file to analyse
        </FileButton>
        {onCancel !== undefined && (
          <Button look="outlined" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  );
}
