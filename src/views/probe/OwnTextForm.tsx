import { useId, useRef } from "react";
import { Button } from "../ui/Button";
import { FileButton } from "../ui/FileButton";
import { takeLongPaste } from "../ui/take-long-paste";
import styles from "./ProbePanel.module.css";

interface OwnTextFormProps {
  /** Of the text that is there; undefined if there is none yet. */
  readonly name: string | undefined;
  readonly onText: (text: string) => void;
  readonly onFile: (file: File) => void;
}

/** Takes an Armenian text to look into: pasted, or from a file. */
export function OwnTextForm({ name, onText, onFile }: OwnTextFormProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const takeFiles = ([file]: readonly File[]): void => {
    if (file !== undefined) onFile(file);
  };
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
          takeLongPaste(event, onText, takeFiles);
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
        <FileButton look="outlined" onFiles={takeFiles}>
          Look into a file
        </FileButton>
      </div>
    </div>
  );
}
