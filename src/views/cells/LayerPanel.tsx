import { useEffect, useState } from "react";
import { signalName } from "../../analysis/signal-name";
import { exactLetter } from "../../state/cells/cells-gates";
import { heatText, shownRows } from "../../state/cells/cells-selectors";
import { tracesFailure } from "../../state/inside/failures";
import { layerPicture } from "../../state/cells/layer-picture";
import type { LayerDirection, LayerOrder, LayerSignal } from "../../state/cells/cells-state";
import { lineAt } from "../../state/typing/lines-state";
import { useActions, useAppState, useLanguage } from "../store-context";
import { Choice } from "../ui/Choice";
import { LayerMap } from "./LayerMap";
import styles from "./LayerPanel.module.css";

const SIGNALS: readonly { value: LayerSignal; label: string }[] = [
  { value: "c", label: "cells" },
  { value: "h", label: "units h" },
  { value: "i", label: "input gates" },
  { value: "f", label: "forget gates" },
  { value: "o", label: "output gates" },
  { value: "g", label: "cell inputs" },
  { value: "hidden", label: "hidden layer" },
];

const DIRECTIONS: readonly { value: LayerDirection; label: string }[] = [
  { value: "forward", label: "Forward" },
  { value: "backward", label: "Backward" },
];

const ORDERS: readonly { value: LayerOrder; label: string; title: string }[] = [
  { value: "index", label: "Number", title: "As they are numbered" },
  { value: "activity", label: "Activity", title: "Those that change most along the line first" },
  {
    value: "similarity",
    label: "Similarity",
    title: "Units that behave alike, or as mirror images, beside each other",
  },
];

/** All units of one layer along the caret's line; computed only while it is open. */
export function LayerPanel() {
  const { setNear } = useActions();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    setNear("layer", open);
    return () => {
      setNear("layer", false);
    };
  }, [open, setNear]);
  return (
    <details
      className={styles["layer"]}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary className={styles["title"]}>All units of a layer at once</summary>
      {open && <Layer />}
    </details>
  );
}

function Layer() {
  const { signal, direction, order } = useAppState((state) => state.cells.layer);
  const { chooseLayer } = useActions();
  return (
    <div className={styles["body"]}>
      <div className={styles["controls"]}>
        <Choice
          label="Layer"
          value={signal}
          options={SIGNALS}
          onChange={(chosen) => {
            chooseLayer({ signal: chosen });
          }}
        />
        {signal !== "hidden" && (
          <Choice
            label="LSTM"
            value={direction}
            options={DIRECTIONS}
            onChange={(chosen) => {
              chooseLayer({ direction: chosen });
            }}
          />
        )}
        <Choice
          label="Sorted by"
          value={order}
          options={ORDERS}
          onChange={(chosen) => {
            chooseLayer({ order: chosen });
          }}
        />
      </div>
      <Picture />
    </div>
  );
}

function Picture() {
  const language = useLanguage();
  const picture = useAppState(layerPicture);
  const text = useAppState(heatText);
  const rows = useAppState(shownRows);
  const sizes = useAppState((state) => state.dense?.sizes);
  const letter = useAppState(exactLetter);
  const typed = useAppState(({ lines, caret }) => lines[lineAt(lines, caret)]?.text ?? "");
  const failed = useAppState((state) => tracesFailure(state) !== undefined);
  const { addRow, goToLetter } = useActions();
  const line = picture && text.lines[picture.trace.line - text.first];
  if (picture === undefined || line === undefined || sizes === undefined)
    return (
      <p className={styles["hint"]}>
        {typed === ""
          ? "Type something to see it here."
          : failed
            ? "The layer could not be computed; above stands why."
            : "Computing…"}
      </p>
    );
  return (
    <LayerMap
      picture={picture}
      line={line}
      rows={rows}
      chosen={letter?.line === picture.trace.line ? letter.position : undefined}
      nameOf={(unit) => signalName(unit, sizes, language.vocabulary.outputs)}
      onPin={addRow}
      onChoose={(position) => {
        goToLetter({ line: picture.trace.line, position });
      }}
    />
  );
}
