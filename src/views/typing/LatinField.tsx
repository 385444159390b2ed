import { useEffect, useRef, type SyntheticEvent } from "react";
import { useActions, useAppState, useLanguage } from "../store-context";
import { CloseIcon } from "../ui/icons";
import { Button } from "../ui/Button";
import { FileButton } from "../ui/FileButton";
import { pastedFiles } from "../ui/pasted-files";
import { EarlierTexts } from "./EarlierTexts";
import styles from "./Pane.module.css";
import { PrintedText } from "./PrintedText";
import { useFieldText } from "./use-field-text";
import { useLongPaste } from "./use-long-paste";
import { useOpenFile } from "./use-open-file";

/** The text field for Latin letters, with opening of files. */
export function LatinField() {
  const language = useLanguage();
  const text = useAppState((state) => state.text);
  const { setText, setCaret, replaceText } = useActions();
  const openFile = useOpenFile();
  const longPaste = useLongPaste();
  const field = useRef<HTMLTextAreaElement>(null);
  const caret = useAppState((state) => state.caret);
  /** The caret as the field last told; asking it again at every key would lay out the page. */
  const told = useRef(0);
  const tellTyped = useFieldText(field, text, setText);
  // Other views move the caret too; without the focus nobody sees it, but the next arrow key starts from there.
  useEffect(() => {
    if (told.current !== caret) field.current!.setSelectionRange(caret, caret);
    told.current = caret;
  }, [caret, text]);

  const onSelect = (event: SyntheticEvent<HTMLTextAreaElement>): void => {
    told.current = event.currentTarget.selectionStart;
    setCaret(told.current);
  };

  return (
    <div className={styles["pane"]}>
      <div className={styles["bar"]}>
        <label htmlFor="latin" className={styles["title"]}>
          Latin letters
        </label>
        <div className={styles["tools"]}>
          <EarlierTexts />
          <FileButton look="quiet" className={styles["tool"]} onFiles={(files) => void openFile(files)}>
            <span>Open a file</span>
          </FileButton>
          <Button
            look="quiet"
            className={styles["tool"]}
            disabled={text === ""}
            onClick={() => {
              replaceText("");
              field.current?.focus();
            }}
          >
            <CloseIcon /> <span>Clear</span>
          </Button>
        </div>
      </div>
      <textarea
        ref={field}
        id="latin"
        translate="no"
        className={styles["text"]}
        placeholder={language.pack.page.greeting.latin}
        autoFocus
        autoCapitalize="none"
        autoCorrect="off"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          const { value, selectionStart } = event.currentTarget;
          told.current = selectionStart;
          tellTyped(value);
          setText(value, selectionStart);
        }}
        onSelect={onSelect}
        onPaste={(event) => {
          if (longPaste.paste(event)) return;
          const files = pastedFiles(event.clipboardData);
          if (files.length === 0) return;
          event.preventDefault();
          void openFile(files);
        }}
        onDrop={longPaste.drop}
      />
      <PrintedText />
    </div>
  );
}
