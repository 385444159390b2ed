import { Popover } from "radix-ui";
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { pairName, samePair, type Pair } from "../../state/letter/pair";
import type { Statistics } from "../../state/inside/statistics";
import { keepInSight } from "../ui/keep-in-sight";
import { formatCount } from "../../state/shared/format-number";
import { matchingPairs, pairEntries, type PairEntry } from "./pair-entries";
import { PairText } from "./PairText";
import styles from "./PairPicker.module.css";
import { useLanguage } from "../store-context";

interface PairPickerProps {
  readonly statistics: Statistics;
  /** The pair that is shown. */
  readonly shown: Pair | undefined;
  /** The pair that was chosen; undefined while the caret decides. */
  readonly chosen: Pair | undefined;
  readonly onChoose: (pair: Pair | undefined) => void;
}

/** A menu of all pairs with a search field. */
export function PairPicker(props: PairPickerProps) {
  const [open, setOpen] = useState(false);
  const { shown, chosen } = props;
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className={styles["trigger"]}>
        <span className="visually-hidden">Pair: </span>
        {shown ? <PairText pair={shown} /> : <span>Choose a pair</span>}
        {chosen === undefined && <span className={styles["follows"]}>follows the caret</span>}
        <span aria-hidden="true">▾</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={styles["popover"]}
          aria-label="Choose a pair"
          sideOffset={6}
          collisionPadding={12}
          align="end"
        >
          <PairSearch
            {...props}
            onChoose={(pair) => {
              props.onChoose(pair);
              setOpen(false);
            }}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Undefined stands for following the caret. */
type PairOption = PairEntry | undefined;

/** The first option, before all pairs. */
const FOLLOW = undefined;

function PairSearch({ statistics, shown, chosen, onChoose }: PairPickerProps) {
  const language = useLanguage();
  const { pair: example } = language.pack.page;
  const id = useId();
  const [search, setSearch] = useState("");
  const [active, setActive] = useState(0);
  const entries = useMemo(() => pairEntries(statistics), [statistics]);
  const options = useMemo((): readonly PairOption[] => {
    const matches = matchingPairs(entries, search, language);
    return search.trim() === "" ? [FOLLOW, ...matches] : matches;
  }, [entries, search, language]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: options.length - 1 }[
      event.key
    ];
    if (target !== undefined && options.length > 0) setActive((target + options.length) % options.length);
    else if (event.key === "Enter" && active < options.length) onChoose(options[active]?.pair);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <input
        className={styles["search"]}
        role="combobox"
        aria-label="Search pairs"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={active < options.length ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        placeholder={`${example.latin} ${example.native}`}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={search}
        onChange={({ target }) => {
          setSearch(target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <PairOptions
        id={id}
        options={options}
        active={active}
        isChosen={(pair) => samePair(pair, pair === FOLLOW ? chosen : shown)}
        onActive={setActive}
        onChoose={onChoose}
      />
      {options.length === 0 && (
        <p className={styles["none"]}>
          No statistics: the letter always becomes the same, or one outcome has fewer than 300 cases.
        </p>
      )}
    </>
  );
}

interface PairOptionsProps {
  /** Each option's own begins with it. */
  readonly id: string;
  readonly options: readonly PairOption[];
  /** Place of the one that Enter chooses. */
  readonly active: number;
  readonly isChosen: (pair: Pair | undefined) => boolean;
  readonly onActive: (place: number) => void;
  readonly onChoose: (pair: Pair | undefined) => void;
}

function PairOptions({ id, options, active, isChosen, onActive, onChoose }: PairOptionsProps) {
  const language = useLanguage();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const option = list.current?.querySelector<HTMLElement>("[data-active]");
    if (list.current && option) keepInSight(list.current, option);
  }, [active, options]);
  return (
    <ul ref={list} id={id} role="listbox" aria-label="Pairs" className={styles["list"]}>
      {options.map((option, k) => (
        <li
          key={option ? pairName(option.pair, language) : "follow"}
          id={`${id}-${k}`}
          role="option"
          aria-selected={isChosen(option?.pair)}
          data-active={k === active || undefined}
          className={styles["option"]}
          onPointerMove={() => onActive(k)}
          onClick={() => onChoose(option?.pair)}
        >
          <OptionText option={option} />
        </li>
      ))}
    </ul>
  );
}

function OptionText({ option }: { readonly option: PairOption }) {
  if (option === FOLLOW) return <span>Follow the letter at the caret</span>;
  return (
    <>
      <PairText pair={option.pair} />
      <span className={styles["cases"]}>{formatCount(option.cases)}</span>
    </>
  );
}
