import { useId, useState } from "react";
import { Button } from "../ui/Button";
import styles from "./AddRow.module.css";

interface AddRowProps {
  /** Adds the signal of that name; gives what is wrong in words, or undefined. */
  readonly onAdd: (name: string) => string | undefined;
  /** Name of the pinned unit, if it is no row yet. */
  readonly pinned: string | undefined;
  /** Brings back the rows of a new visitor; undefined if these are shown. */
  readonly onReset: (() => void) | undefined;
}

/** A field for the name of a signal to add as a row. */
export function AddRow({ onAdd, pinned, onReset }: AddRowProps) {
  const id = useId();
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<string>();
  return (
    <form
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        const found = onAdd(name);
        setProblem(found);
        if (found === undefined) setName("");
      }}
    >
      <label htmlFor={id} className={styles["label"]}>
        Add a row
      </label>
      <input
        id={id}
        className={styles["field"]}
        value={name}
        placeholder="backward cell 6"
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-problem`}
        aria-invalid={problem !== undefined}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setProblem(undefined);
        }}
      />
      <Button type="submit" look="small" className={styles["button"]} disabled={name.trim() === ""}>
        Add
      </Button>
      {pinned !== undefined && (
        <Button look="small" className={styles["button"]} onClick={() => setProblem(onAdd(pinned))}>
          Add {pinned}
        </Button>
      )}
      {onReset !== undefined && (
        <Button look="small" className={styles["button"]} onClick={onReset}>
          First rows again
        </Button>
      )}
      <span id={`${id}-problem`} className={styles["problem"]} role="status">
        {problem}
      </span>
    </form>
  );
}
