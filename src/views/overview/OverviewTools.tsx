import type { OverviewOptions } from "../../state/overview/overview-options";
import { Choice } from "../ui/Choice";
import styles from "./Overview.module.css";

interface OverviewToolsProps {
  readonly options: OverviewOptions;
  readonly onChange: (part: Partial<OverviewOptions>) => void;
}

/** What to show and in which order. */
export function OverviewTools({ options, onChange }: OverviewToolsProps) {
  return (
    <div className={styles["tools"]}>
      <Choice
        label="Units of"
        value={options.signals}
        options={[
          { value: "h", label: "h" },
          { value: "all", label: "Every signal" },
        ]}
        onChange={(signals) => {
          onChange({ signals });
        }}
      />
      <Choice
        label="Units by"
        value={options.units}
        options={[
          { value: "families", label: "Family" },
          { value: "number", label: "Number" },
          { value: "strongest", label: "Strongest" },
        ]}
        onChange={(units) => {
          onChange({ units });
        }}
      />
      <Choice
        label="Pairs by"
        value={options.pairs}
        options={[
          { value: "families", label: "Family" },
          { value: "letter", label: "Letter" },
          { value: "cases", label: "Cases" },
        ]}
        onChange={(pairs) => {
          onChange({ pairs });
        }}
      />
      <Choice
        label="Show"
        value={options.value}
        options={[
          { value: "beyond", label: "Beyond chance" },
          { value: "distance", label: "Distance" },
        ]}
        onChange={(value) => {
          onChange({ value });
        }}
      />
    </div>
  );
}
