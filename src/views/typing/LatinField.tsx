import { useEffect, useRef, type RefObject } from "react";
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
  const { setText, setCaret } = useActions();
  const openFile = useOpenFile();
  const longPaste = useLongPaste();
  const field = useRef<HTMLTextAreaElement>(null);
  const tellTyped = useFieldText(field, text, setText);
  const tellCaret = useFieldCaret(field, text);
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
          <ClearButton field={field} />
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
          tellCaret(selectionStart);
          tellTyped(value);
          setText(value, selectionStart);
        }}
        onSelect={({ currentTarget: { selectionStart } }) => {
          tellCaret(selectionStart);
          setCaret(selectionStart);
        }}
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

function ClearButton({ field }: { readonly field: RefObject<HTMLTextAreaElement | null> }) {
  const isEmpty = useAppState(({ text }) => text === "");
  const { replaceText } = useActions();
  return (
    <Button
      look="quiet"
      className={styles["tool"]}
      disabled={isEmpty}
      onClick={() => {
        replaceText("");
        field.current?.focus();
      }}
    >
      <CloseIcon /> <span>Clear</span>
    </Button>
  );
}

/** Keeps the field's caret where the state has it. Returns what the field must tell of each move. */
function useFieldCaret(field: RefObject<HTMLTextAreaElement | null>, text: string): (caret: number) => void {
  const caret = useAppState((state) => state.caret);
  /** The caret as the field last told; asking it again at every key would lay out the page. */
  const told = useRef(0);
  // Other views move the caret too; without the focus nobody sees it, but the next arrow key starts from there.
  useEffect(() => {
    if (told.current !== caret) field.current!.setSelectionRange(caret, caret);
    told.current = caret;
  }, [field, caret, text]);
  return (moved) => {
    told.current = moved;
  };
}
