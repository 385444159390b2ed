import { useEffect, useState } from "react";
import { signalName } from "../../analysis/signal-name";
import { exactLetter } from "../../state/cells/cells-gates";
import { heatText, shownRows } from "../../state/cells/cells-selectors";
import { tracesFailure } from "../../state/inside/failures";
import { layerPicture } from "../../state/cells/layer-picture";
import type { LayerOrder, LayerSignal } from "../../state/cells/cells-state";
import { lineAt } from "../../state/typing/lines-state";
import { useActions, useAppState, useLanguage } from "../store-context";
import { SettingChoice } from "../ui/SettingChoice";
import { LayerMap } from "./LayerMap";
import styles from "./LayerPanel.module.css";

const SIGNALS: Readonly<Record<LayerSignal, string>> = {
  c: "cells",
  h: "units h",
  i: "input gates",
  f: "forget gates",
  o: "output gates",
  g: "cell inputs",
  hidden: "hidden layer",
};

const ORDERS: Readonly<Record<LayerOrder, string>> = {
  index: "Number",
  activity: "Activity",
  similarity: "Similarity",
};

const ORDER_TITLES: Readonly<Record<LayerOrder, string>> = {
  index: "As they are numbered",
  activity: "Those that change most along the line first",
  similarity: "Units that behave alike, or as mirror images, beside each other",
};

/** All units of one layer along the caret's line; computed only while it is open. */
export function LayerPanel() {
  const { setNear } = useActions();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    setNear("layer", open);
    return () => setNear("layer", false);
  }, [open, setNear]);
  return (
    <details className={styles["layer"]} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles["title"]}>All units of a layer at once</summary>
      {open && <Layer />}
    </details>
  );
}

function Layer() {
  const settings = useAppState((state) => state.cells.layer);
  const { chooseLayer } = useActions();
  const shared = { settings, onChange: chooseLayer };
  return (
    <div className={styles["body"]}>
      <div className={styles["controls"]}>
        <SettingChoice {...shared} label="Layer" name="signal" options={SIGNALS} />
        {settings.signal !== "hidden" && (
          <SettingChoice
            {...shared}
            label="LSTM"
            name="direction"
            options={{ forward: "Forward", backward: "Backward" }}
          />
        )}
        <SettingChoice {...shared} label="Sorted by" name="order" options={ORDERS} titles={ORDER_TITLES} />
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
      onChoose={(position) => goToLetter({ line: picture.trace.line, position })}
    />
  );
}
