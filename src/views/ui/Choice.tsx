import { ToggleGroup } from "radix-ui";
import styles from "./Choice.module.css";

export interface ChoiceOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** What it means, in a sentence. */
  readonly title?: string;
  readonly disabled?: boolean;
}

interface ChoiceProps<Value extends string> {
  /** What is chosen. */
  readonly label: string;
  /** The name is for screen readers only. */
  readonly unlabelled?: boolean;
  readonly value: Value;
  readonly options: readonly ChoiceOption<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, all in sight. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, unlabelled = false, value, options, onChange } = props;
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
        {options.map((option) => (
          <ToggleGroup.Item
            key={option.value}
            value={option.value}
            title={option.title}
            disabled={option.disabled === true}
            className={styles["option"]}
          >
            {option.label}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
    </div>
  );
}
