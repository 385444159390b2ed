import { memo, useEffect, useRef, useState, type MouseEvent } from "react";
import type { LineState } from "../../state/app-state";
import type { LetterView } from "../../state/typing/line-view";
import { lineView, resultText } from "../../state/typing/result";
import { keepInSightSoon } from "../ui/keep-in-sight";
import { watchSight } from "../ui/watch-sight";
import styles from "./ResultText.module.css";
import { lastUpTo, placeOf } from "./result-places";
import { splitWords } from "./split-words";
import { usePaintedLetters } from "./use-painted-letters";
import type { PaintedText } from "./use-painted-text";
import { useLanguage } from "../store-context";

interface ResultTextProps {
  readonly lines: readonly LineState[];
  readonly nativePunctuation: boolean;
  /** Line and position of the caret; the result scrolls along with it. */
  readonly caret: { readonly line: number; readonly position: number };
  /** Colours of the letters, if the text is painted by a signal. */
  readonly painted: PaintedText | undefined;
  readonly onSelect: (line: number, position: number) => void;
}

/** Most lines and (beyond one line) characters drawn together; pages out of sight are plain text, so long texts stay light. */
const LINES_PER_PAGE = 40;
const CHARACTERS_PER_PAGE = 3_000;

/** The converted text. A click on a letter selects it; the keyboard's way is the letter strip. */
export function ResultText({ lines, nativePunctuation, caret, painted, onSelect }: ResultTextProps) {
  const language = useLanguage();
  const container = useRef<HTMLDivElement>(null);
  useFollowCaret(container, caret, lines);
  usePaintedLetters(container, lines, painted);
  const onClick = (event: MouseEvent): void => {
    const place = placeOf(event.target as Element);
    if (place !== undefined) onSelect(place.line, place.position);
  };
  const pages = pageStarts(lines);
  const flows = pageFlows(lines, pages);
  return (
    // The click is a shortcut for the mouse; every letter is a button in the letter strip.
    <div
      ref={container}
      className={styles["text"]}
      lang={language.pack.code}
      translate="no"
      onClick={onClick}
      data-testid="result"
      tabIndex={0}
      role="region"
      aria-label={`${language.pack.name} text`}
    >
      {pages.map((first, k) => (
        <Page
          key={k}
          first={first}
          lines={lines.slice(first, pages[k + 1])}
          flow={flows[k]!}
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

/**
 * How a page stands behind the one before it: it begins a line, it goes on in the middle of one, or, far into a very long line, is a
 * box in it: all of that line as one piece of running text would be laid out anew with every letter.
 */
type PageFlow = "page" | "inline" | "part";

/** Characters of a line from which on its pages are boxes. */
const RUNNING_CHARACTERS = 20_000;

function pageFlows(lines: readonly LineState[], pages: readonly number[]): PageFlow[] {
  let lineStart = 0;
  let next = 0;
  return pages.map((first) => {
    for (; next < first; next++) if (lines[next]!.lineBreak !== "") lineStart = lines[next + 1]!.start;
    const into = lines[first]!.start - lineStart;
    return into === 0 ? "page" : into < RUNNING_CHARACTERS ? "inline" : "part";
  });
}

interface PageProps {
  readonly first: number;
  readonly lines: readonly LineState[];
  readonly flow: PageFlow;
  readonly nativePunctuation: boolean;
  readonly alwaysVisible: boolean;
}

const Page = memo(
  function Page({ first, lines, flow, nativePunctuation, alwaysVisible }: PageProps) {
    const language = useLanguage();
    const page = useRef<HTMLDivElement>(null);
    const inSight = useInSight(page, !alwaysVisible);
    return (
      <div ref={page} data-first={first} className={styles[flow]}>
        {alwaysVisible || inSight
          ? lines.map((line, k) => (
              <Line key={k} index={first + k} line={line} nativePunctuation={nativePunctuation} />
            ))
          : resultText({ lines, nativePunctuation, language })}
      </div>
    );
  },
  (before, after) =>
    before.first === after.first &&
    before.flow === after.flow &&
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
    const language = useLanguage();
    const { shown, lineBreak } = line;
    if (shown === undefined) return <span className={styles["pending"]}>{line.text + lineBreak}</span>;
    const words = splitWords(lineView(shown, nativePunctuation, language).letters);
    return (
      <span data-line={index}>
        {words.map((letters, k) => (
          // The place stands outside of the word, so that a word that only moved is not drawn again.
          <span key={k} data-start={letters[0]!.start}>
            <Word letters={letters} />
          </span>
        ))}
        {lineBreak}
      </span>
    );
  },
  (before, after) =>
    before.index === after.index &&
    before.nativePunctuation === after.nativePunctuation &&
    sameLine(before.line, after.line),
);

/** Letters of one word with the space behind it; drawn again only when one of them looks different. */
const Word = memo(
  function Word({ letters }: { readonly letters: readonly LetterView[] }) {
    const space = letters.findIndex(({ typed }) => typed.trim() === "");
    const end = space < 0 ? letters.length : space;
    return (
      <>
        <span className={styles["word"]}>
          {letters.slice(0, end).map(({ start, native, doubtful, chosen, replaceable }) =>
            replaceable ? (
              <span
                key={start}
                data-offset={start - letters[0]!.start}
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
        </span>
        {letters.slice(end).map(({ native }) => native)}
      </>
    );
  },
  ({ letters: before }, { letters: after }) =>
    before.length === after.length &&
    before.every((letter, k) => looksAlike(letter, after[k]!, before[0]!.start, after[0]!.start)),
);

const looksAlike = (a: LetterView, b: LetterView, startOfA: number, startOfB: number): boolean =>
  a.native === b.native &&
  a.doubtful === b.doubtful &&
  a.chosen === b.chosen &&
  a.replaceable === b.replaceable &&
  a.start - startOfA === b.start - startOfB;

/** Keeps the word at the caret in sight, or its page if that is not drawn letter by letter. */
function useFollowCaret(
  container: React.RefObject<HTMLElement | null>,
  { line, position }: ResultTextProps["caret"],
  lines: readonly LineState[],
): void {
  useEffect(() => {
    const root = container.current;
    if (root === null) return undefined;
    return keepInSightSoon(root, () => {
      const words = root.querySelectorAll<HTMLElement>(`[data-line="${line}"] > [data-start]`);
      if (words.length > 0) return lastUpTo(words, "start", position);
      return lastUpTo(root.querySelectorAll<HTMLElement>("[data-first]"), "first", line);
    });
  }, [container, line, position, lines]);
}

/** Whether an element is in sight, or nearly; always false while `watch` is off. */
function useInSight(element: React.RefObject<HTMLElement | null>, watch: boolean): boolean {
  const [inSight, setInSight] = useState(false);
  useEffect(() => {
    if (!watch || element.current === null) return undefined;
    return watchSight(element.current, "300px", setInSight);
  }, [element, watch]);
  return inSight;
}
