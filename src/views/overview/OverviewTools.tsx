import type { OverviewOptions } from "../../state/overview/overview-options";
import { SettingChoice } from "../ui/SettingChoice";
import styles from "./Overview.module.css";

interface OverviewToolsProps {
  readonly options: OverviewOptions;
  readonly onChange: (part: Partial<OverviewOptions>) => void;
}

/** What to show and in which order. */
export function OverviewTools({ options, onChange }: OverviewToolsProps) {
  const shared = { settings: options, onChange };
  return (
    <div className={styles["tools"]}>
      <SettingChoice {...shared} label="Units of" name="signals" options={{ h: "h", all: "Every signal" }} />
      <SettingChoice
        {...shared}
        label="Units by"
        name="units"
        options={{ families: "Family", number: "Number", strongest: "Strongest" }}
      />
      <SettingChoice
        {...shared}
        label="Pairs by"
        name="pairs"
        options={{ families: "Family", letter: "Letter", cases: "Cases" }}
      />
      <SettingChoice
        {...shared}
        label="Show"
        name="value"
        options={{ beyond: "Beyond chance", distance: "Distance" }}
      />
    </div>
  );
}
