import type { EdgeSet, GraphColours } from "../../state/inside/inside-state";
import { pairSymbols, type Pair } from "../../state/letter/pair";
import { ChoiceBar } from "../ui/ChoiceBar";
import styles from "./GraphControls.module.css";
import { useLanguage } from "../store-context";

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
  const language = useLanguage();
  const { letter, symbol } = pairSymbols(pair, language);
  const edgeWords: Readonly<Record<EdgeSet, string>> = {
    p: `${letter} becomes ${symbol}`,
    n: `${letter} becomes another`,
    difference: "difference",
    here: "this letter",
  };
  return (
    <div className={styles["controls"]}>
      <ChoiceBar
        label="Edges"
        value={edges}
        options={edgeWords}
        isDisabled={(value) => !hasStatistics && value !== "here"}
        onChange={onEdges}
      />
      <ChoiceBar
        label="Colours"
        value={colours}
        options={{ distance: "distance", activation: "activation now" }}
        isDisabled={(value) => !hasStatistics && value === "distance"}
        onChange={onColours}
      />
    </div>
  );
}
