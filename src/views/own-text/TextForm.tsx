import { useRef } from "react";
import { FileIcon } from "../ui/icons";
import styles from "./OwnTextPanel.module.css";

interface TextFormProps {
  readonly onText: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
  /** Undefined while nothing can be cancelled. */
  readonly onCancel: (() => void) | undefined;
}

/** Takes a text: pasted, or from a file. The field keeps its content to itself, because that may be megabytes. */
export function TextForm({ onText, onFiles, onCancel }: TextFormProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
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
          if (event.clipboardData.files.length === 0) return;
          event.preventDefault();
          onFiles([...event.clipboardData.files]);
        }}
      />
      <div className={styles["buttons"]}>
        <button type="submit" className={styles["button"]} data-primary="">
          Analyse
        </button>
        <button type="button" className={styles["button"]} onClick={() => picker.current?.click()}>
          <FileIcon /> Open a file to analyse
        </button>
        {onCancel !== undefined && (
          <button type="button" className={styles["button"]} onClick={onCancel}>
            Cancel
          </button>
        )}
        <input
          ref={picker}
          type="file"
          accept=".txt,text/plain"
          hidden
          onChange={(event) => {
            onFiles([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = "";
          }}
        />
      </div>
    </form>
  );
}
