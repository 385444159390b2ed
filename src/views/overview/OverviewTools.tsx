import { Choice } from "../ui/Choice";
import styles from "./Overview.module.css";
import type { SignalSet } from "./overview-cells";
import type { PairOrder, UnitOrder } from "./overview-order";

/** How the map is to be drawn. */
export interface OverviewOptions {
  readonly value: "beyond" | "distance";
  readonly signals: SignalSet;
  readonly units: UnitOrder;
  readonly pairs: PairOrder;
}

export const DEFAULT_OPTIONS: OverviewOptions = {
  value: "beyond",
  signals: "h",
  units: "families",
  pairs: "families",
};

interface OverviewToolsProps {
  readonly options: OverviewOptions;
  readonly onChange: (options: OverviewOptions) => void;
}

/** What to show and in which order. */
export function OverviewTools({ options, onChange }: OverviewToolsProps) {
  const change = (part: Partial<OverviewOptions>): void => {
    onChange({ ...options, ...part });
  };
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
          change({ signals });
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
          change({ units });
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
          change({ pairs });
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
          change({ value });
        }}
      />
    </div>
  );
}
