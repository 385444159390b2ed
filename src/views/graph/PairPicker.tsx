import { Popover } from "radix-ui";
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { pairName, samePair, type Pair } from "../../state/letter/pair";
import type { Statistics } from "../../state/inside/statistics";
import { keepInSight } from "../ui/keep-in-sight";
import { formatCount } from "../../state/shared/format-number";
import { matchingPairs, pairEntries } from "./pair-entries";
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

/** The first option, before all pairs. */
const FOLLOW = undefined;

function PairSearch({ statistics, shown, chosen, onChoose }: PairPickerProps) {
  const language = useLanguage();
  const { pair: example } = language.pack.page;
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [search, setSearch] = useState("");
  const [active, setActive] = useState(0);
  const entries = useMemo(() => pairEntries(statistics), [statistics]);
  const matches = useMemo(() => matchingPairs(entries, search, language), [entries, search, language]);
  const options = useMemo(
    () => [...(search.trim() === "" ? [FOLLOW] : []), ...matches.map(({ pair }) => pair)],
    [matches, search],
  );
  useEffect(() => {
    const option = list.current?.querySelector<HTMLElement>("[data-active]");
    if (list.current && option) keepInSight(list.current, option);
  }, [active, options]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const target = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: options.length - 1 }[
      event.key
    ];
    if (target !== undefined && options.length > 0) setActive((target + options.length) % options.length);
    else if (event.key === "Enter" && active < options.length) onChoose(options[active]);
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
      <ul ref={list} id={id} role="listbox" aria-label="Pairs" className={styles["list"]}>
        {options.map((pair, k) => (
          <li
            key={pair ? pairName(pair, language) : "follow"}
            id={`${id}-${k}`}
            role="option"
            aria-selected={samePair(pair, pair === FOLLOW ? chosen : shown)}
            data-active={k === active || undefined}
            className={styles["option"]}
            onPointerMove={() => {
              setActive(k);
            }}
            onClick={() => {
              onChoose(pair);
            }}
          >
            <OptionText pair={pair} cases={matches[k - (options.length - matches.length)]?.cases} />
          </li>
        ))}
      </ul>
      {options.length === 0 && (
        <p className={styles["none"]}>
          No statistics: the letter always becomes the same, or one outcome has fewer than 300 cases.
        </p>
      )}
    </>
  );
}

function OptionText({
  pair,
  cases,
}: {
  readonly pair: Pair | undefined;
  readonly cases: number | undefined;
}) {
  if (pair === undefined) return <span>Follow the letter at the caret</span>;
  return (
    <>
      <PairText pair={pair} />
      <span className={styles["cases"]}>{formatCount(cases!)}</span>
    </>
  );
}
