import { useId, useRef } from "react";
import { Button } from "../ui/Button";
import { FileButton } from "../ui/FileButton";
import styles from "./ProbePanel.module.css";

interface OwnTextFormProps {
  /** Of the text that is there; undefined if there is none yet. */
  readonly name: string | undefined;
  readonly onText: (text: string) => void;
  readonly onFile: (file: File) => void;
}

/** A longer paste is taken at once: to lay out megabytes of text, the field would make the page wait for seconds. */
const LONGEST_IN_FIELD = 100_000;

/** Takes an Armenian text to look into: pasted, or from a file. */
export function OwnTextForm({ name, onText, onFile }: OwnTextFormProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <div className={styles["ownText"]}>
      <label htmlFor={id} className={styles["label"]}>
        Text to look into{name !== undefined && ` (now: ${name})`}
      </label>
      <textarea
        ref={field}
        id={id}
        className={styles["text"]}
        placeholder="Paste Armenian text, a sentence per line; it is romanized. Latin text belongs into the field above, as typed text."
        autoComplete="off"
        spellCheck={false}
        onPaste={(event) => {
          const [file] = event.clipboardData.files;
          const text = event.clipboardData.getData("text/plain");
          if (file === undefined && text.length <= LONGEST_IN_FIELD) return;
          event.preventDefault();
          if (file === undefined) onText(text);
          else onFile(file);
        }}
      />
      <div className={styles["buttons"]}>
        <Button
          look="outlined"
          onClick={() => {
            onText(field.current?.value ?? "");
          }}
        >
          Look into this text
        </Button>
        <FileButton
          look="outlined"
          onFiles={([file]) => {
            if (file !== undefined) onFile(file);
          }}
        >
          Look into a file
        </FileButton>
      </div>
    </div>
  );
}
