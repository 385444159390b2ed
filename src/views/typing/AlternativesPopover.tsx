import { Popover, ToggleGroup } from "radix-ui";
import { useLayoutEffect, useRef } from "react";
import { alternativesFor, latinOutputs, wordAround } from "../../state/typing/alternatives";
import type { LetterRef } from "../../state/letter/letter-ref";
import type { LetterView, LineView } from "../../state/typing/line-view";
import { lineView } from "../../state/typing/result";
import { useActions, useAppState, useLanguage } from "../store-context";
import { Button } from "../ui/Button";
import { PopoverBox } from "../ui/PopoverBox";
import styles from "./AlternativesPopover.module.css";
import { describeOverruled, percent } from "./describe-letter";
import { resultLetter } from "./result-places";

/** What else a letter could be, with the network's probabilities; opened from the result or the letter strip. */
export function AlternativesPopover() {
  const selected = useAppState((state) => state.selected);
  const { select } = useActions();
  const opener = useRef<Element | null>(null);
  const anchor = useRef<Measurable>({ getBoundingClientRect: () => new DOMRect() });
  // Before the popover takes the focus, so that it can be given back.
  useLayoutEffect(() => {
    if (selected === undefined) return;
    opener.current = document.activeElement;
    const letter = letterElement(selected, opener.current);
    letter?.scrollIntoView({ block: "nearest" });
    if (letter) anchor.current = letter;
  }, [selected]);
  return (
    <Popover.Root
      open={selected !== undefined}
      onOpenChange={(open) => {
        if (!open) select(undefined);
      }}
    >
      <Popover.Anchor virtualRef={anchor} />
      <PopoverBox
        label="Alternatives"
        className={styles["popover"]}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          if (opener.current instanceof HTMLElement) opener.current.focus();
        }}
      >
        {selected !== undefined && <Alternatives {...selected} />}
      </PopoverBox>
    </Popover.Root>
  );
}

type Measurable = Pick<Element, "getBoundingClientRect">;

/** The element of a letter: its button in the strip if that was pressed, else its place in the result, else the button. */
function letterElement(letter: LetterRef, pressed: Element | null): HTMLElement | undefined {
  const button = document.querySelector<HTMLElement>(
    `[data-line="${letter.line}"][data-position="${letter.position}"]`,
  );
  if (button !== null && button === pressed) return button;
  return resultLetter(document, letter) ?? button ?? undefined;
}

const capitalized = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** What the popover holds. */
export function Alternatives({ line: index, position }: LetterRef) {
  const language = useLanguage();
  const line = useAppState((state) => state.lines[index]);
  if (line?.shown?.text !== line?.text || line?.shown === undefined) return null;
  const view = lineView(line.shown, false, language);
  const letter = view.letters.find(({ start, end }) => start <= position && position < end);
  if (letter === undefined) return null;
  return (
    <>
      <p className={styles["heading"]}>
        <b translate="no">{letter.typed}</b> becomes
      </p>
      {letter.overruled !== undefined && (
        <p className={styles["overruled"]}>{capitalized(describeOverruled(letter.overruled, language))}.</p>
      )}
      <Choices index={index} view={view} letter={letter} />
      <WordActions index={index} view={view} letter={letter} />
    </>
  );
}

interface PartProps {
  /** Of the line. */
  readonly index: number;
  readonly view: LineView;
  readonly letter: LetterView;
}

function Choices({ index, view, letter }: PartProps) {
  const language = useLanguage();
  const { choose, select } = useActions();
  const alternatives = alternativesFor(view, letter, language);
  return (
    <ToggleGroup.Root
      type="single"
      orientation="vertical"
      className={styles["list"]}
      aria-label={`${letter.typed} becomes`}
      value={String(alternatives.findIndex(({ current }) => current))}
      onValueChange={(rank) => {
        // Pressing the current one reports "": the user confirms it.
        const chosen = alternatives.find(({ current }, k) => (rank === "" ? current : String(k) === rank));
        if (chosen) choose(index, chosen.outputs);
        select(undefined);
      }}
    >
      {alternatives.map(({ native, probability, latin }, rank) => (
        <ToggleGroup.Item key={native} value={String(rank)} className={styles["item"]}>
          <span lang={latin ? undefined : language.pack.code} translate="no" className={styles["native"]}>
            {native === "" ? "–" : native}
          </span>
          <meter className={styles["bar"]} min={0} max={1} value={probability ?? 0} aria-hidden="true" />
          <span className={styles["percent"]}>{percent(probability)}</span>
          {native === "" && <span className={styles["note"]}>belongs to the letter before</span>}
          {latin && <span className={styles["note"]}>stays Latin</span>}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}

/** What can be done with the word of the letter. */
function WordActions({ index, view, letter }: PartProps) {
  const language = useLanguage();
  const { choose, unchoose, select } = useActions();
  const word = wordAround(view, letter.start, language);
  const typedWord = view.encoded.characters.slice(word.start, word.end).join("");
  return (
    <div className={styles["actions"]}>
      <Button
        look="plain"
        onClick={() => {
          choose(index, latinOutputs(view, word.start, word.end, language));
          select(undefined);
        }}
      >
        Keep <span translate="no">“{typedWord.length > 24 ? `${typedWord.slice(0, 24)}…` : typedWord}”</span>{" "}
        in Latin
      </Button>
      {view.letters.some(({ chosen, start }) => chosen && start >= word.start && start < word.end) && (
        <Button
          look="plain"
          onClick={() => {
            unchoose(index, word.start, word.end);
            select(undefined);
          }}
        >
          Undo my choices in this word
        </Button>
      )}
    </div>
  );
}
