import type { EdgeSet, GraphColours } from "../../state/inside/inside-state";
import type { GraphPicture } from "../../state/inside/selectors";
import { pairSymbols } from "../../state/letter/pair";
import { ChoiceBar } from "../ui/ChoiceBar";
import styles from "./GraphControls.module.css";

interface GraphControlsProps {
  readonly picture: GraphPicture;
  readonly onColours: (colours: GraphColours) => void;
  readonly onEdges: (edges: EdgeSet) => void;
}

/** What colours and edges show: what is really drawn is chosen, which is not always what was asked for. */
export function GraphControls({ picture, onColours, onEdges }: GraphControlsProps) {
  const { pair, language, colours, edges, statistics } = picture;
  // Without statistics only the letter in question can be shown.
  const hasStatistics = statistics !== undefined;
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
