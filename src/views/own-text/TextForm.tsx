import { useId, useRef, type ReactNode } from "react";
import { useActions, useAppState } from "../store-context";
import { Button } from "../ui/Button";
import { FileButton } from "../ui/FileButton";
import { firstFile } from "../ui/first-file";
import { takeLongPaste } from "../ui/take-long-paste";
import styles from "./TextForm.module.css";

interface TextFormProps {
  readonly label: string;
  readonly placeholder: string;
  /** Words of the buttons. */
  readonly submit: string;
  readonly open: string;
  /** What becomes of a file, in words: "is analysed". */
  readonly fate: string;
  /** A pasted text, a file, or the text that was given before if the field is empty. */
  readonly onGive: (text: string | Blob, name: string) => void;
  /** Further buttons. */
  readonly children?: ReactNode;
}

/** Takes a text: pasted, or from a file. The field keeps its content to itself, because that may be megabytes. */
export function TextForm({ label, placeholder, submit, open, fate, onGive, children }: TextFormProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const given = useAppState((state) => state.givenText);
  const { notify } = useActions();
  const giveText = (text: string): void => {
    if (text === "" && given !== undefined) onGive(given.text, given.name);
    else onGive(text, "your text");
  };
  const giveFile = (files: readonly File[]): void => {
    const file = firstFile(files, fate, notify);
    if (file !== undefined) onGive(file, file.name);
  };
  return (
    <form
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        giveText(field.current?.value ?? "");
      }}
    >
      <label htmlFor={id} className={styles["label"]}>
        {label}
        {given !== undefined && <span>{` (now: ${given.name})`}</span>}
      </label>
      <textarea
        ref={field}
        id={id}
        className={styles["text"]}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        onPaste={(event) => takeLongPaste(event, giveText, giveFile)}
      />
      <div className={styles["buttons"]}>
        <Button look="outlined" type="submit" data-primary="">
          {submit}
        </Button>
        <FileButton look="outlined" onFiles={giveFile}>
          {open}
        </FileButton>
        {children}
      </div>
    </form>
  );
}
