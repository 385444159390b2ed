import { useState, type DragEvent } from "react";
import { useActions } from "../store-context";
import { AlternativesPopover } from "./AlternativesPopover";
import { Examples } from "./Examples";
import { LatinField } from "./LatinField";
import { LetterStrip } from "./LetterStrip";
import { ResultPane } from "./ResultPane";
import styles from "./TypingPanel.module.css";
import { useOpenFile } from "./use-open-file";

/** Latin text in, Armenian text out, and the letters between them. Text files can be dropped anywhere on it. */
export function TypingPanel() {
  const [dragging, setDragging] = useState(false);
  const openFile = useOpenFile();
  const { select } = useActions();

  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setDragging(false);
    const file = event.dataTransfer.files[0];
    if (file) void openFile(file);
  };
  const carriesFile = (event: DragEvent): boolean => event.dataTransfer.types.includes("Files");

  return (
    <section
      aria-label="Typing"
      className={styles["panel"]}
      data-dragging={dragging}
      onDragOver={(event) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        setDragging(true);
      }}
      onDragLeave={() => {
        setDragging(false);
      }}
      onDrop={(event) => {
        if (carriesFile(event)) onDrop(event);
      }}
    >
      <Examples />
      <div className={styles["panes"]}>
        <LatinField />
        <ResultPane
          onSelect={(line, position) => {
            select({ line, position });
          }}
        />
      </div>
      <LetterStrip />
      <AlternativesPopover />
      {dragging && <p className={styles["dropHint"]}>Drop the text file to convert it</p>}
    </section>
  );
}
