import { memo, useMemo } from "react";
import { parseSignalName, signalName } from "../../analysis/signal-name";
import { exactLetter, type ExactLetter } from "../../state/cells/cells-gates";
import {
  heatRows,
  heatText,
  paintUnit,
  type HeatRow,
  type HeatText,
} from "../../state/cells/cells-selectors";
import { MOST_ROWS, sameUnit, type CellLayout, type CellScale } from "../../state/cells/cells-state";
import { tracesFailure } from "../../state/inside/failures";
import { Panel } from "../ui/Panel";
import { Unavailable } from "../ui/Unavailable";
import { useActions, useAppState, useLanguage } from "../store-context";
import { AddRow } from "./AddRow";
import styles from "./CellsPanel.module.css";
import { ChoiceBar } from "../ui/ChoiceBar";
import { CellsTakeAway } from "./CellsTakeAway";
import { GatePanel } from "./GatePanel";
import { HeatMap } from "./HeatMap";
import { HeatTable } from "./HeatTable";
import { LayerPanel } from "./LayerPanel";
import { RowList } from "./RowList";

const SCALES: Readonly<Record<CellScale, string>> = {
  signed: "Signed",
  signal: "Per signal",
  layer: "Per layer",
};

const SCALE_TITLES: Readonly<Record<CellScale, string>> = {
  signed: "Orange above zero, green below; each row by its own strongest value",
  signal: "Each row from its lowest to its highest value",
  layer: "Rows of one layer share their lowest and highest value",
};

const LAYOUTS: Readonly<Record<CellLayout, string>> = { wrap: "Lines", strip: "One strip" };

/** Signals along the typed text as coloured boxes, all units of a layer at once, and the arithmetic of one cell. */
export function CellsPanel() {
  const language = useLanguage();
  const { scale, layout } = useAppState((state) => state.cells);
  const { setCellScale, setCellLayout } = useActions();
  return (
    <Panel
      title="Cells along the text"
      intro={`What single units of the network do at every letter you typed. The first rows are cells that tell the suffix -${language.pack.page.suffix.latin} from the same letters elsewhere: some are on inside it, some off.`}
      tools={
        <>
          <ChoiceBar
            label="Colours"
            value={scale}
            options={SCALES}
            titles={SCALE_TITLES}
            onChange={setCellScale}
          />
          <ChoiceBar label="Text in" value={layout} options={LAYOUTS} onChange={setCellLayout} />
        </>
      }
    >
      <TracesFailure />
      <HeatSection />
      <GatePanel />
      <LayerPanel />
    </Panel>
  );
}

/** Says why colours are missing, and tries again. */
function TracesFailure() {
  const failure = useAppState(tracesFailure);
  const { retryInside } = useActions();
  return (
    failure !== undefined && (
      <Unavailable what="The values along the text" failure={failure} onRetry={retryInside} />
    )
  );
}

/** The heat map with its rows and its table. */
function HeatSection() {
  const text = useAppState(heatText);
  const rows = useAppState(heatRows);
  const letter = useAppState(exactLetter);
  return <Heat text={text} rows={rows} letter={letter} />;
}

interface HeatProps {
  readonly text: HeatText;
  readonly rows: readonly HeatRow[];
  readonly letter: ExactLetter | undefined;
}

const Heat = memo(function Heat({ text, rows, letter }: HeatProps) {
  const strip = useAppState((state) => state.cells.layout === "strip");
  const { goToLetter } = useActions();
  const language = useLanguage();
  const names = useRowNames(rows);
  const chosen = useMemo(
    () => letter && { line: letter.line - text.first, position: letter.position },
    [letter, text.first],
  );
  const empty = text.lines.every(({ characters }) => characters.length === 0);
  return (
    <>
      <Rows rows={rows} names={names} />
      {empty ? (
        <p className={styles["hint"]}>
          Type something, or try the example “{language.pack.page.suffix.example}”.
        </p>
      ) : (
        <HeatMap
          text={text}
          rows={rows}
          names={names}
          strip={strip}
          chosen={chosen}
          onChoose={(line, position) => goToLetter({ line: text.first + line, position })}
        />
      )}
      {text.cut && (
        <p className={styles["hint"]}>Only the part of this long text around the caret is computed.</p>
      )}
      {!empty && <CellsTakeAway text={text} rows={rows} names={names} />}
      {!empty && <HeatTable text={text} rows={rows} names={names} />}
    </>
  );
});

function Rows({ rows, names }: { readonly rows: readonly HeatRow[]; readonly names: readonly string[] }) {
  const language = useLanguage();
  const painted = useAppState(paintUnit);
  const sizes = useAppState((state) => state.dense?.sizes);
  const pinned = useAppState((state) => state.inside.pinned);
  const changed = useAppState((state) => state.cells.rows !== undefined);
  const { addRow, moveRow, removeRow, setRows, paintText, pinUnit } = useActions();
  const { outputs } = language.vocabulary;
  const add = (name: string): string | undefined => {
    if (sizes === undefined) return "The network is still being loaded.";
    const unit = parseSignalName(name, sizes, outputs);
    if (unit === undefined)
      return `There is no “${name.trim()}”. Try “forward cell 22”, “hidden 31”, “output ${language.pack.page.pair.native}” or “c234”.`;
    if (addRow(unit)) return undefined;
    return rows.length >= MOST_ROWS ? `${MOST_ROWS} rows are the most.` : "This row is there already.";
  };
  const offered =
    pinned !== undefined && sizes !== undefined && !rows.some(({ unit }) => sameUnit(unit, pinned))
      ? signalName(pinned, sizes, outputs)
      : undefined;
  return (
    <div className={styles["controls"]}>
      <RowList
        rows={rows}
        names={names}
        painted={painted}
        onMove={moveRow}
        onRemove={removeRow}
        onPaint={paintText}
        onPin={pinUnit}
      />
      <AddRow onAdd={add} pinned={offered} onReset={changed ? () => setRows(undefined) : undefined} />
    </div>
  );
}

function useRowNames(rows: readonly HeatRow[]): readonly string[] {
  const language = useLanguage();
  const sizes = useAppState((state) => state.dense?.sizes);
  return useMemo(
    () =>
      sizes === undefined ? [] : rows.map(({ unit }) => signalName(unit, sizes, language.vocabulary.outputs)),
    [rows, sizes, language],
  );
}
