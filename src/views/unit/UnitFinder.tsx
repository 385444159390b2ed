import { useState } from "react";
import { parseSignalName } from "../../analysis/signal-name";
import type { SignalUnit } from "../../analysis/signal-layout";
import { NextIcon, PreviousIcon } from "../ui/icons";
import { Button } from "../ui/Button";
import styles from "./UnitFinder.module.css";

interface UnitFinderProps {
  readonly sizes: { readonly cells: number; readonly hidden: number; readonly outputs: number };
  readonly outputs: readonly string[];
  /** Neighbours of the shown unit among its kind. */
  readonly previous: SignalUnit | undefined;
  readonly next: SignalUnit | undefined;
  /** Whether a unit is pinned, so that it can be unpinned. */
  readonly pinned: boolean;
  onPin(unit: SignalUnit | undefined): void;
}

/** Finds a unit by name, and goes from one to the next. */
export function UnitFinder({ sizes, outputs, previous, next, pinned, onPin }: UnitFinderProps) {
  const [text, setText] = useState("");
  const [message, setMessage] = useState("");
  const find = (): void => {
    const unit = parseSignalName(text, sizes, outputs);
    if (unit === undefined) {
      setMessage(
        `There is no unit “${text.trim()}”. Units of the LSTMs (h, o, c, i, g, f) have numbers 0 to ${2 * sizes.cells - 1}, or forward and backward 0 to ${sizes.cells - 1}; hidden ones 0 to ${sizes.hidden - 1}.`,
      );
      return;
    }
    setMessage("");
    setText("");
    onPin(unit);
  };
  return (
    <div className={styles["finder"]}>
      <form
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          find();
        }}
      >
        <input
          className={styles["input"]}
          value={text}
          aria-label="Find a unit"
          placeholder="h17, c234, backward cell 6"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => {
            setText(event.target.value);
            setMessage("");
          }}
        />
        <Button look="outlined" type="submit" className={styles["button"]} disabled={text.trim() === ""}>
          Find
        </Button>
      </form>
      <Steps previous={previous} next={next} pinned={pinned} onPin={onPin} />
      <p className={styles["message"]} role="status">
        {message}
      </p>
    </div>
  );
}

/** To the neighbours, and back to the unit that the pair chooses. */
function Steps({ previous, next, pinned, onPin }: Omit<UnitFinderProps, "sizes" | "outputs">) {
  const goTo = (unit: SignalUnit | undefined) => () => onPin(unit);
  return (
    <span className={styles["steps"]}>
      <Button
        look="outlined"
        aria-label="Previous unit"
        disabled={previous === undefined}
        onClick={goTo(previous)}
      >
        <PreviousIcon />
      </Button>
      <Button look="outlined" aria-label="Next unit" disabled={next === undefined} onClick={goTo(next)}>
        <NextIcon />
      </Button>
      {pinned && (
        <Button look="outlined" onClick={goTo(undefined)}>
          Unpin
        </Button>
      )}
    </span>
  );
}
