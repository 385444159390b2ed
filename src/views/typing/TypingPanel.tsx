import type { AppState } from "../../state/app-state";
import { FilePanel } from "../files/FilePanel";
import { DropHint } from "../ui/DropHint";
import { Guarded } from "../ui/Guarded";
import { Deferred } from "../ui/Deferred";
import { useActions, useLanguage } from "../store-context";
import { AlternativesPopover } from "./AlternativesPopover";
import { Examples } from "./Examples";
import { LatinField } from "./LatinField";
import { LetterStrip } from "./LetterStrip";
import { OtherTabOffer } from "./OtherTabOffer";
import { ResultPane } from "./ResultPane";
import styles from "./TypingPanel.module.css";
import { useFileDrop } from "./use-file-drop";
import { useOpenFile } from "./use-open-file";

/** Latin text in, native text out, and the letters between them. Text files can be dropped anywhere on the page. */
export function TypingPanel() {
  const language = useLanguage();
  const openFile = useOpenFile();
  const dragging = useFileDrop(openFile);
  const { select } = useActions();
  return (
    <section aria-label="Typing" className={styles["panel"]} data-dragging={dragging}>
      <Guarded what="The converter of files">
        <FilePanel />
      </Guarded>
      <Guarded what="The list of examples">
        <Examples />
      </Guarded>
      <Guarded what="The word of another tab">
        <OtherTabOffer />
      </Guarded>
      <div className={styles["panes"]}>
        <Guarded what="The text field">
          <LatinField />
        </Guarded>
        <Guarded what={`The ${language.pack.name} text`}>
          <ResultPane onSelect={(line, position) => select({ line, position })} />
        </Guarded>
      </div>
      {/* The result is painted first: it is what a typist looks at. */}
      <Guarded what="The letter strip">
        <Deferred isUrgent={opensLetter}>
          <LetterStrip />
        </Deferred>
      </Guarded>
      <Guarded what="The list of other letters">
        <AlternativesPopover />
      </Guarded>
      {dragging && <DropHint>Drop the text file to convert it</DropHint>}
    </section>
  );
}

const opensLetter = (state: AppState, shown: AppState): boolean => state.selected !== shown.selected;
