import { memo, useEffect, useRef, useState, type MouseEvent } from "react";
import type { LineState } from "../../state/app-state";
import { lineView, resultText } from "../../state/result";
import { keepInSight } from "../ui/keep-in-sight";
import styles from "./ResultText.module.css";

interface ResultTextProps {
  readonly lines: readonly LineState[];
  readonly nativePunctuation: boolean;
  /** Line and position of the caret; the result scrolls along with it. */
  readonly caret: { readonly line: number; readonly position: number };
  readonly onSelect: (line: number, position: number) => void;
}

/** Most lines and (beyond one line) characters drawn together; pages out of sight are plain text, so long texts stay light. */
const LINES_PER_PAGE = 40;
const CHARACTERS_PER_PAGE = 3_000;

/** The converted text. A click on a letter selects it; the keyboard's way is the letter strip. */
export function ResultText({ lines, nativePunctuation, caret, onSelect }: ResultTextProps) {
  const container = useRef<HTMLDivElement>(null);
  useFollowCaret(container, caret, lines);
  const onClick = (event: MouseEvent): void => {
    const letter = (event.target as Element).closest("[data-position]");
    if (!(letter instanceof HTMLElement)) return;
    onSelect(Number(letter.dataset["line"]), Number(letter.dataset["position"]));
  };
  const pages = pageStarts(lines);
  return (
    // The click is a shortcut for the mouse; every letter is a button in the letter strip.
    <div
      ref={container}
      className={styles["text"]}
      lang="hy"
      onClick={onClick}
      data-testid="result"
      tabIndex={0}
      role="region"
      aria-label="Armenian text"
    >
      {pages.map((first, k) => (
        <Page
          key={k}
          first={first}
          lines={lines.slice(first, pages[k + 1])}
          inline={first > 0 && lines[first - 1]!.lineBreak === ""}
          nativePunctuation={nativePunctuation}
          alwaysVisible={pages.length === 1}
        />
      ))}
    </div>
  );
}

function pageStarts(lines: readonly LineState[]): number[] {
  const starts = [0];
  let characters = 0;
  lines.forEach(({ text }, k) => {
    const first = starts[starts.length - 1]!;
    if (k > first && (k - first === LINES_PER_PAGE || characters + text.length > CHARACTERS_PER_PAGE)) {
      starts.push(k);
      characters = 0;
    }
    characters += text.length;
  });
  return starts;
}

interface PageProps {
  readonly first: number;
  readonly lines: readonly LineState[];
  /** It goes on in the middle of a line that was too long for one page. */
  readonly inline: boolean;
  readonly nativePunctuation: boolean;
  readonly alwaysVisible: boolean;
}

const Page = memo(
  function Page({ first, lines, inline, nativePunctuation, alwaysVisible }: PageProps) {
    const page = useRef<HTMLDivElement>(null);
    const inSight = useInSight(page, !alwaysVisible);
    return (
      <div ref={page} data-first={first} className={inline ? styles["inline"] : styles["page"]}>
        {alwaysVisible || inSight
          ? lines.map((line, k) => (
              <Line key={k} index={first + k} line={line} nativePunctuation={nativePunctuation} />
            ))
          : resultText({ lines, nativePunctuation })}
      </div>
    );
  },
  (before, after) =>
    before.first === after.first &&
    before.inline === after.inline &&
    before.nativePunctuation === after.nativePunctuation &&
    before.alwaysVisible === after.alwaysVisible &&
    before.lines.length === after.lines.length &&
    before.lines.every((line, k) => sameLine(line, after.lines[k]!)),
);

/** Offsets move with every edit above; they do not change what is drawn. */
const sameLine = (a: LineState, b: LineState): boolean =>
  a.shown === b.shown && (a.shown !== undefined || a.text === b.text) && a.lineBreak === b.lineBreak;

interface LineProps {
  readonly index: number;
  readonly line: LineState;
  readonly nativePunctuation: boolean;
}

const Line = memo(
  function Line({ index, line, nativePunctuation }: LineProps) {
    const { shown, lineBreak } = line;
    if (shown === undefined) return <span className={styles["pending"]}>{line.text + lineBreak}</span>;
    const view = lineView(shown, nativePunctuation);
    return (
      <span>
        {view.letters.map(({ start, native, doubtful, chosen, replaceable }) =>
          replaceable ? (
            <span
              key={start}
              data-line={index}
              data-position={start}
              className={styles["letter"]}
              data-doubtful={doubtful || undefined}
              data-chosen={chosen || undefined}
            >
              {native}
            </span>
          ) : (
            native
          ),
        )}
        {lineBreak}
      </span>
    );
  },
  (before, after) =>
    before.index === after.index &&
    before.nativePunctuation === after.nativePunctuation &&
    sameLine(before.line, after.line),
);

/** Keeps the letter at the caret in sight, or its page if that is not drawn letter by letter. */
function useFollowCaret(
  container: React.RefObject<HTMLElement | null>,
  { line, position }: ResultTextProps["caret"],
  lines: readonly LineState[],
): void {
  useEffect(() => {
    if (container.current === null) return;
    const letters = container.current.querySelectorAll<HTMLElement>(`[data-line="${line}"]`);
    const letter = [...letters]
      .reverse()
      .find((candidate) => Number(candidate.dataset["position"]) <= position);
    const pages = container.current.querySelectorAll<HTMLElement>("[data-first]");
    const page = [...pages].reverse().find((candidate) => Number(candidate.dataset["first"]) <= line);
    const target = letter ?? letters[0] ?? page;
    if (target) keepInSight(container.current, target);
  }, [container, line, position, lines]);
}

/** Whether an element is in sight, or nearly; always false while `watch` is off. */
function useInSight(element: React.RefObject<HTMLElement | null>, watch: boolean): boolean {
  const [inSight, setInSight] = useState(false);
  useEffect(() => {
    if (!watch || element.current === null) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        setInSight(entry?.isIntersecting ?? false);
      },
      { rootMargin: "300px" },
    );
    observer.observe(element.current);
    return () => {
      observer.disconnect();
    };
  }, [element, watch]);
  return inSight;
}
