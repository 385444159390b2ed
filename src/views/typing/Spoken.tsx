import { useEffect, useState } from "react";
import type { LineState } from "../../state/app-state";
import { resultText } from "../../state/typing/result";
import { useLanguage } from "../store-context";

/** Screen readers hear the result once typing pauses, not at every letter; in milliseconds. */
const PAUSE = 1200;

/** Longer results are not read out by themselves. */
const LONGEST_SPOKEN = 500;

interface SpokenProps {
  /** The line being typed. */
  readonly line: LineState;
  readonly nativePunctuation: boolean;
}

/** The line being typed as a live region that is heard but not seen. */
export function Spoken({ line, nativePunctuation }: SpokenProps) {
  const language = useLanguage();
  const [spoken, setSpoken] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => {
      const text = resultText({ lines: [line], nativePunctuation, language }).trim();
      setSpoken(text.slice(-LONGEST_SPOKEN));
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [line, nativePunctuation, language]);
  return (
    <p className="visually-hidden" aria-live="polite" lang={language.pack.code} translate="no">
      {spoken}
    </p>
  );
}
