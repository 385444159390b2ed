import { ToggleGroup } from "radix-ui";
import styles from "./ChoiceBar.module.css";

export interface ChoiceBarProps<Value extends string> {
  /** What is chosen. */
  readonly label: string;
  /** The name is for screen readers only. */
  readonly unlabelled?: boolean;
  readonly value: Value;
  /** What each is called, in the order in which they stand. */
  readonly options: Readonly<Record<Value, string>>;
  /** What some mean, in a sentence. */
  readonly titles?: Readonly<Partial<Record<Value, string>>>;
  /** Those that cannot be chosen now. */
  readonly isDisabled?: (value: Value) => boolean;
  readonly onChange: (value: Value) => void;
}

/** One of a few, all in sight. */
export function ChoiceBar<Value extends string>(props: ChoiceBarProps<Value>) {
  const { label, unlabelled = false, value, options, titles, isDisabled, onChange } = props;
  return (
    <div className={styles["choice"]}>
      {!unlabelled && <span aria-hidden="true">{label}</span>}
      <ToggleGroup.Root
        type="single"
        className={styles["options"]}
        value={value}
        aria-label={label}
        onValueChange={(next) => {
          // Pressing the current one again reports "".
          if (next !== "") onChange(next as Value);
        }}
      >
        {(Object.keys(options) as Value[]).map((option) => (
          <ToggleGroup.Item
            key={option}
            value={option}
            title={titles?.[option]}
            disabled={isDisabled?.(option) === true}
            className={styles["option"]}
          >
            {options[option]}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
    </div>
  );
}
