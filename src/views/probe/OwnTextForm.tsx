import { useId, useRef } from "react";
import { FileIcon } from "../ui/icons";
import { Button } from "../ui/Button";
import { useDropTarget } from "../ui/use-drop-target";
import styles from "./ProbePanel.module.css";

interface OwnTextFormProps {
  /** Of the text that is there; undefined if there is none yet. */
  readonly name: string | undefined;
  readonly onText: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A longer paste is taken at once: to lay out megabytes of text, the field would make the page wait for seconds. */
const LONGEST_IN_FIELD = 100_000;

/** Takes a text to look into: pasted, or from a file that is opened or dropped. */
export function OwnTextForm({ name, onText, onFiles }: OwnTextFormProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const { dragging, handlers } = useDropTarget(onFiles);
  return (
    <div className={styles["ownText"]} data-dragging={dragging} {...handlers}>
      {dragging && <p className={styles["dropHint"]}>Drop the text file to look into it</p>}
      <label htmlFor={id} className={styles["label"]}>
        Text to look into{name !== undefined && ` (now: ${name})`}
      </label>
      <textarea
        ref={field}
        id={id}
        className={styles["text"]}
        placeholder="Paste Armenian text, a sentence per line; it is romanized. Of Latin text the network’s own answers are taken, which can be wrong."
        autoComplete="off"
        spellCheck={false}
        onPaste={(event) => {
          const { files } = event.clipboardData;
          const text = event.clipboardData.getData("text/plain");
          if (files.length === 0 && text.length <= LONGEST_IN_FIELD) return;
          event.preventDefault();
          if (files.length === 0) onText(text);
          else onFiles([...files]);
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
        <Button look="outlined" onClick={() => picker.current?.click()}>
          <FileIcon /> Look into a file
        </Button>
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
    </div>
  );
}
