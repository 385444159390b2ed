import { useId, useRef } from "react";
import { Button } from "../ui/Button";
import { DropHint } from "../ui/DropHint";
import { FileButton } from "../ui/FileButton";
import { takeLongPaste } from "../ui/take-long-paste";
import { useDropTarget } from "../ui/use-drop-target";
import styles from "./ProbePanel.module.css";
import { useLanguage } from "../store-context";

interface OwnTextFormProps {
  /** Of the text that is there; undefined if there is none yet. */
  readonly name: string | undefined;
  readonly onText: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes a text to look into: pasted, or from a file that is opened or dropped. */
export function OwnTextForm({ name, onText, onFiles }: OwnTextFormProps) {
  const language = useLanguage();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { dragging, handlers } = useDropTarget(onFiles);
  return (
    <div className={styles["ownText"]} data-dragging={dragging} {...handlers}>
      {dragging && <DropHint>Drop the text file to look into it</DropHint>}
      <label htmlFor={id} className={styles["label"]}>
        Text to look into{name !== undefined && <span>{` (now: ${name})`}</span>}
      </label>
      <textarea
        ref={field}
        id={id}
        className={styles["text"]}
        placeholder={`Paste ${language.pack.name} text, a sentence per line; it is romanized. Of Latin text the network’s own answers are taken, which can be wrong.`}
        autoComplete="off"
        spellCheck={false}
        onPaste={(event) => {
          takeLongPaste(event, onText, onFiles);
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
        <FileButton look="outlined" onFiles={onFiles}>
          Look into a file
        </FileButton>
      </div>
    </div>
  );
}
