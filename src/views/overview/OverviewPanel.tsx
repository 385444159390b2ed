import { useCallback, useId, useMemo, useRef, useState } from "react";
import { rangeOfSignal } from "../../analysis/signal-layout";
import { distancesFailure, statisticsFailure } from "../../state/inside/failures";
import type { OverviewOptions } from "../../state/overview/overview-options";
import { samePair } from "../../state/letter/pair";
import { shownPair, shownStatistics } from "../../state/inside/selectors";
import type { Statistics } from "../../state/inside/statistics";
import { Panel } from "../ui/Panel";
import { SeeGraph } from "../ui/SeeGraph";
import { Unavailable } from "../ui/Unavailable";
import { useActions, useAppState, useLanguage } from "../store-context";
import { useThemeColours } from "../ui/use-theme-colours";
import { useWidth } from "../ui/use-width";
import type { MapPicture } from "./draw-map";
import { mapColours } from "./map-colours";
import type { MapPlace } from "./map-geometry";
import type { MapView } from "./map-view";
import { overviewCells, type OverviewCells } from "./overview-cells";
import { pairRows, unitColumns } from "./overview-order";
import { OverviewTools } from "./OverviewTools";
import { OverviewMap } from "./OverviewMap";
import { OverviewReadout } from "./OverviewReadout";
import { OverviewTakeAway } from "./OverviewTakeAway";
import { OverviewTable } from "./OverviewTable";
import styles from "./Overview.module.css";

/** All units against all pairs: what each tells apart, families together. */
export function OverviewPanel() {
  const statistics = useAppState(shownStatistics);
  const options = useAppState((state) => state.overview);
  const failure = useAppState(statistics === undefined ? statisticsFailure : distancesFailure);
  const { retryInside, setOverview } = useActions();
  const cells = useMemo(
    () => statistics && overviewCells(statistics, options.signals),
    [statistics, options.signals],
  );
  return (
    <Panel
      title="Overview"
      intro={
        "Every pair of a letter and what it becomes (rows) against every unit (columns). The colour says how well the " +
        "unit tells this outcome from the letter’s others. Press a cell to look at its unit and pair."
      }
    >
      <OverviewTools options={options} onChange={setOverview} />
      {statistics !== undefined && cells !== undefined ? (
        <Overview statistics={statistics} cells={cells} options={options} />
      ) : failure !== undefined && statistics === undefined ? (
        <SeeGraph what="overview" />
      ) : failure !== undefined ? (
        <Unavailable what="The statistics" failure={failure} onRetry={retryInside} />
      ) : (
        <p className={styles["waiting"]} role="status">
          Reading the statistics…
        </p>
      )}
    </Panel>
  );
}

interface OverviewProps {
  readonly statistics: Statistics;
  readonly cells: OverviewCells;
  readonly options: OverviewOptions;
}

function Overview({ statistics, cells, options }: OverviewProps) {
  const picture = useMapPicture(cells, options, rangeOfSignal(statistics.layout, "h").width / 2);
  const { choosePair, pinUnit } = useActions();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const colours = useThemeColours(box, mapColours);
  const [place, setPlace] = useState<MapPlace>();
  const view = useRef<MapView>({ scale: 0, offset: 0 });
  const keepView = useCallback((shown: MapView) => {
    view.current = shown;
  }, []);
  const readout = useId();
  const choose = ({ row, column }: MapPlace): void => {
    setPlace({ row, column });
    choosePair(pairOf(cells, picture.rows[row]!));
    if (column !== undefined) pinUnit(cells.units[picture.columns[column]!]);
  };
  // Other rows or columns have come into its place.
  const known = place !== undefined && place.row < picture.rows.length ? place : undefined;
  return (
    <>
      <OverviewReadout id={readout} picture={picture} place={known} shown={options.value}>
        <OverviewTakeAway picture={picture} options={options} width={width} colours={colours} view={view} />
      </OverviewReadout>
      <div ref={box} className={styles["box"]}>
        {width !== undefined && colours !== undefined && (
          <OverviewMap
            // Another number of columns is another map, which starts with all of it.
            key={picture.columns.length}
            picture={picture}
            width={width}
            colours={colours}
            place={known}
            onPlace={setPlace}
            onChoose={choose}
            onView={keepView}
            describedBy={readout}
          />
        )}
      </div>
      <OverviewTable
        picture={picture}
        hasFamilies={options.units === "families" && options.signals === "h"}
        onChoose={(pair, unit) => {
          choosePair(pairOf(cells, pair));
          pinUnit(cells.units[unit]);
        }}
      />
    </>
  );
}

const pairOf = ({ pairs }: OverviewCells, row: number) => ({
  input: pairs[row]!.input,
  output: pairs[row]!.output,
});

/** Cells in order, and where the chosen pair and the pinned unit stand among them. */
function useMapPicture(
  cells: OverviewCells,
  options: OverviewOptions,
  cellsPerDirection: number,
): MapPicture {
  const language = useLanguage();
  const pair = useAppState(shownPair);
  const pinned = useAppState((state) => state.inside.pinned);
  const { order: columns, bands } = useMemo(
    () => unitColumns(cells, options.units, cellsPerDirection),
    [cells, options.units, cellsPerDirection],
  );
  const rows = useMemo(() => pairRows(cells, options.pairs), [cells, options.pairs]);
  return useMemo(() => {
    const row = rows.findIndex((at) => samePair(cells.pairs[at], pair));
    const column = columns.findIndex((at) => {
      const { signal, unit } = cells.units[at]!;
      return signal === pinned?.signal && unit === pinned.unit;
    });
    return {
      language,
      cells,
      cellsPerDirection,
      values: options.value === "beyond" ? cells.beyond : cells.distance,
      rows,
      columns,
      bands,
      chosenRow: row < 0 ? undefined : row,
      pinnedColumn: column < 0 ? undefined : column,
    };
  }, [language, cells, cellsPerDirection, rows, columns, bands, pair, pinned, options.value]);
}
