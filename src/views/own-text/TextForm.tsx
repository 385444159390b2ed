import { useRef } from "react";
import { Button } from "../ui/Button";
import { FileButton } from "../ui/FileButton";
import styles from "./OwnTextPanel.module.css";

interface TextFormProps {
  readonly onText: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
  /** Undefined while nothing can be cancelled. */
  readonly onCancel: (() => void) | undefined;
}

/** A longer paste is analysed at once: to lay out megabytes of text, the field would make the page wait for seconds. */
const LONGEST_IN_FIELD = 100_000;

/** Takes a text: pasted, or from a file. The field keeps its content to itself, because that may be megabytes. */
export function TextForm({ onText, onFiles, onCancel }: TextFormProps) {
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
        placeholder="Paste Armenian text, a sentence per line…"
        autoComplete="off"
        spellCheck={false}
        onPaste={(event) => {
          const { files } = event.clipboardData;
          const text = event.clipboardData.getData("text/plain");
          if (files.length === 0 && text.length <= LONGEST_IN_FIELD) return;
          event.preventDefault();
          if (files.length > 0) onFiles([...files]);
          else onText(text);
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
