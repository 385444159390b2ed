import { ToggleGroup } from "radix-ui";
import { EDGE_SETS, type EdgeSet, type GraphColours } from "../../state/inside/inside-state";
import { pairSymbols, type Pair } from "../../state/inside/pair";
import styles from "./GraphControls.module.css";

interface GraphControlsProps {
  readonly pair: Pair;
  /** What is really drawn, which is not always what was asked for. */
  readonly colours: GraphColours;
  readonly edges: EdgeSet;
  /** Without statistics only the letter in question can be shown. */
  readonly hasStatistics: boolean;
  readonly onColours: (colours: GraphColours) => void;
  readonly onEdges: (edges: EdgeSet) => void;
}

/** What colours and edges show. */
export function GraphControls(props: GraphControlsProps) {
  const { pair, colours, edges, hasStatistics, onColours, onEdges } = props;
  const { letter, symbol } = pairSymbols(pair);
  const edgeWords: Readonly<Record<EdgeSet, string>> = {
    p: `${letter} becomes ${symbol}`,
    n: `${letter} becomes another`,
    difference: "difference",
    here: "this letter",
  };
  return (
    <div className={styles["controls"]}>
      <Choice
        label="Edges"
        title="Whose mean contributions the edges show"
        value={edges}
        options={EDGE_SETS.map((value) => ({
          value,
          text: edgeWords[value],
          disabled: !hasStatistics && value !== "here",
        }))}
        onChange={onEdges}
      />
      <Choice
        label="Colours"
        title="What the colour of a unit says"
        value={colours}
        options={[
          { value: "distance", text: "distance", disabled: !hasStatistics },
          { value: "activation", text: "activation now", disabled: false },
        ]}
        onChange={onColours}
      />
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly title: string;
  readonly value: Value;
  readonly options: readonly {
    readonly value: Value;
    readonly text: string;
    readonly disabled: boolean;
  }[];
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, title, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <div className={styles["choice"]}>
      <span className={styles["label"]} title={title}>
        {label}
      </span>
      <ToggleGroup.Root
        type="single"
        className={styles["group"]}
        value={value}
        aria-label={label}
        onValueChange={(chosen) => {
          // Pressing the current one again reports "".
          if (chosen !== "") onChange(chosen as Value);
        }}
      >
        {options.map((option) => (
          <ToggleGroup.Item
            key={option.value}
            value={option.value}
            disabled={option.disabled}
            className={styles["item"]}
          >
            {option.text}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
    </div>
  );
}
