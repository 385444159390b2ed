import type { AppState } from "../../state/app-state";
import { DropHint } from "../ui/DropHint";
import { Late } from "../ui/Late";
import { useActions } from "../store-context";
import { AlternativesPopover } from "./AlternativesPopover";
import { Examples } from "./Examples";
import { LatinField } from "./LatinField";
import { LetterStrip } from "./LetterStrip";
import { OtherTab } from "./OtherTab";
import { ResultPane } from "./ResultPane";
import styles from "./TypingPanel.module.css";
import { useFileDrop } from "./use-file-drop";
import { useOpenFile } from "./use-open-file";

/** Latin text in, Armenian text out, and the letters between them. Text files can be dropped anywhere on the page. */
export function TypingPanel() {
  const openFile = useOpenFile();
  const dragging = useFileDrop(openFile);
  const { select } = useActions();
  return (
    <section aria-label="Typing" className={styles["panel"]} data-dragging={dragging}>
      <Examples />
      <OtherTab />
      <div className={styles["panes"]}>
        <LatinField />
        <ResultPane
          onSelect={(line, position) => {
            select({ line, position });
          }}
        />
      </div>
      {/* The result is painted first: it is what a typist looks at. */}
      <Late isUrgent={opensLetter}>
        <LetterStrip />
      </Late>
      <AlternativesPopover />
      {dragging && <DropHint>Drop the text file to convert it</DropHint>}
    </section>
  );
}

const opensLetter = (state: AppState, shown: AppState): boolean => state.selected !== shown.selected;
