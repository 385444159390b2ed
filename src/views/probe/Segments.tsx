import { ToggleGroup } from "radix-ui";
import { useId } from "react";
import styles from "./Segments.module.css";

interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few choices, with its label; arrow keys move between them. */
export function Segments<Value extends string>({ label, value, options, onChange }: SegmentsProps<Value>) {
  const id = useId();
  return (
    <div className={styles["field"]}>
      <span id={id} className={styles["label"]}>
        {label}
      </span>
      <ToggleGroup.Root
        type="single"
        className={styles["group"]}
        value={value}
        aria-labelledby={id}
        onValueChange={(chosen) => {
          if (chosen !== "") onChange(chosen as Value);
        }}
      >
        {options.map((option) => (
          <ToggleGroup.Item key={option.value} value={option.value} className={styles["item"]}>
            {option.label}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
    </div>
  );
}
