import { Switch } from "radix-ui";
import { useState } from "react";
import { lineAt } from "../../state/typing/lines-state";
import { nextDoubt, positionAt, resultText, type Doubt } from "../../state/typing/result";
import { useActions, useAppState, useLanguage } from "../store-context";
import { NextIcon } from "../ui/icons";
import { Button } from "../ui/Button";
import { CopyButton } from "./CopyButton";
import { LinkButton } from "./LinkButton";
import { NetworkNotice } from "./NetworkNotice";
import styles from "./Pane.module.css";
import { PaintChip } from "./PaintChip";
import { ResultText } from "./ResultText";
import { Spoken } from "./Spoken";
import { usePaintedText } from "./use-painted-text";
import { Native } from "../ui/Native";

interface ResultPaneProps {
  readonly onSelect: (line: number, position: number) => void;
}

/** The converted text, with marks under doubtful letters and the controls that belong to it. */
export function ResultPane({ onSelect }: ResultPaneProps) {
  const language = useLanguage();
  const lines = useAppState((state) => state.lines);
  const nativePunctuation = useAppState((state) => state.nativePunctuation);
  const { setNativePunctuation } = useActions();
  const caret = useAppState((state) => state.caret);
  const painted = usePaintedText();
  const line = lineAt(lines, caret);
  const place = { line, position: positionAt(lines[line]!, caret, language) - 1 };
  const empty = lines.length === 1 && lines[0]!.text === "";
  return (
    <div className={styles["pane"]}>
      <div className={styles["bar"]}>
        <h2 className={styles["title"]}>{language.pack.name}</h2>
        <div className={styles["tools"]}>
          <DoubtButton onSelect={onSelect} />
          <LinkButton />
          <CopyButton disabled={empty} text={() => resultText({ lines, nativePunctuation, language })} />
        </div>
      </div>
      <NetworkNotice />
      {empty ? (
        <p className={styles["sample"]} lang={language.pack.code} translate="no" aria-hidden="true">
          {language.pack.page.greeting.native}
        </p>
      ) : null}
      <ResultText
        lines={lines}
        nativePunctuation={nativePunctuation}
        caret={place}
        painted={painted}
        onSelect={onSelect}
      />
      <Spoken line={lines[line]!} nativePunctuation={nativePunctuation} />
      <div className={styles["foot"]}>
        <label className={styles["switchLabel"]}>
          <Switch.Root
            className={styles["switch"]}
            checked={nativePunctuation}
            onCheckedChange={setNativePunctuation}
          >
            <Switch.Thumb className={styles["thumb"]} />
          </Switch.Root>
          {language.pack.name} punctuation <Native>({language.pack.page.punctuation})</Native>
        </label>
        <PaintChip />
      </div>
    </div>
  );
}

function DoubtButton({ onSelect }: ResultPaneProps) {
  const language = useLanguage();
  const lines = useAppState((state) => state.lines);
  const caret = useAppState((state) => state.caret);
  const nativePunctuation = useAppState((state) => state.nativePunctuation);
  const [last, setLast] = useState<{ lines: typeof lines; caret: number; doubt: Doubt | undefined }>();
  // Any edit or move of the caret starts anew from the caret.
  const valid = last?.lines === lines && last.caret === caret;
  const none = valid && last.doubt === undefined;
  return (
    <Button
      look="quiet"
      className={styles["tool"]}
      data-labelled=""
      disabled={lines.length === 1 && lines[0]!.text === ""}
      onClick={() => {
        const line = lineAt(lines, caret);
        const start = { line, position: positionAt(lines[line]!, caret, language) - 1 };
        const doubt = nextDoubt(
          { lines, nativePunctuation, language },
          (valid ? last.doubt : undefined) ?? start,
        );
        setLast({ lines, caret, doubt });
        if (doubt) onSelect(doubt.line, doubt.position);
      }}
    >
      <NextIcon /> <span aria-live="polite">{none ? "No doubts" : "Next doubt"}</span>
    </Button>
  );
}
