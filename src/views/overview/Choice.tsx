import { ToggleGroup } from "radix-ui";
import styles from "./Overview.module.css";

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly onChange: (value: T) => void;
}

/** One of a few, all in sight. */
export function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  return (
    <div className={styles["choice"]}>
      <span aria-hidden="true">{label}</span>
      <ToggleGroup.Root
        type="single"
        className={styles["options"]}
        aria-label={label}
        value={value}
        onValueChange={(chosen) => {
          if (chosen !== "") onChange(chosen as T);
        }}
      >
        {options.map(([option, name]) => (
          <ToggleGroup.Item key={option} value={option} className={styles["option"]}>
            {name}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
    </div>
  );
}
