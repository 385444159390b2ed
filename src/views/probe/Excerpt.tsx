import type { ProbeAnswer } from "../../state/probe/probe-state";
import styles from "./Excerpt.module.css";
import { useLanguage } from "../store-context";

type ExcerptLine = ProbeAnswer["result"]["excerpt"][number];

interface ExcerptProps {
  readonly lines: readonly ExcerptLine[];
  /** Where the pattern was looked for: that side comes first. */
  readonly side: "latin" | "native";
}

/** Lines shown at once; the others are folded up. */
const FIRST = 2;

/** The first lines with matches on both sides, the matches marked: what P is. */
export function Excerpt({ lines, side }: ExcerptProps) {
  if (lines.length === 0) return null;
  const [first, rest] = [lines.slice(0, FIRST), lines.slice(FIRST)];
  return (
    <div className={styles["excerpt"]}>
      <Lines lines={first} side={side} />
      {rest.length > 0 && (
        <details>
          <summary>More lines with P</summary>
          <Lines lines={rest} side={side} />
        </details>
      )}
    </div>
  );
}

function Lines({ lines, side }: ExcerptProps) {
  const other = side === "latin" ? "native" : "latin";
  return (
    <ul className={styles["lines"]}>
      {lines.map((line) => (
        <li key={line.line}>
          <Marked line={line} side={side} />
          <Marked line={line} side={other} />
        </li>
      ))}
    </ul>
  );
}

function Marked({ line, side }: { readonly line: ExcerptLine; readonly side: "latin" | "native" }) {
  const language = useLanguage();
  return (
    <span className={styles["line"]} translate="no" lang={side === "native" ? language.pack.code : undefined}>
      {line.start > 0 && "…"}
      {runs(line[side], line.marks).map(({ text, marked }, k) =>
        marked ? <mark key={k}>{text}</mark> : text,
      )}
      {line.cut && "…"}
    </span>
  );
}

/** The text in runs of marked and of other positions. */
function runs(pieces: readonly string[], marks: Uint8Array): { text: string; marked: boolean }[] {
  const found: { text: string; marked: boolean }[] = [];
  pieces.forEach((piece, k) => {
    const marked = marks[k] === 1;
    const last = found.at(-1);
    if (last?.marked === marked) last.text += piece;
    else found.push({ text: piece, marked });
  });
  return found;
}
