import { ToggleGroup } from "radix-ui";
import styles from "./Choice.module.css";

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly name: string; readonly title?: string }[];
  readonly onChoose: (value: Value) => void;
}

/** One of a few, as a row of buttons with its name before it. */
export function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <div className={styles["choice"]}>
      <span className={styles["label"]} aria-hidden="true">
        {label}
      </span>
      <ToggleGroup.Root
        type="single"
        className={styles["options"]}
        value={value}
        aria-label={label}
        onValueChange={(next) => {
          const chosen = options.find((option) => option.value === next);
          if (chosen !== undefined) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <ToggleGroup.Item
            key={option.value}
            value={option.value}
            title={option.title}
            className={styles["option"]}
          >
            {option.name}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
    </div>
  );
}
