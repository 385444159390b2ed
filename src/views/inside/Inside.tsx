import type { AppState } from "../../state/app-state";
import { CellsPanel } from "../cells/CellsPanel";
import { GraphPanel } from "../graph/GraphPanel";
import { OverviewPanel } from "../overview/OverviewPanel";
import { OwnTextPanel } from "../own-text/OwnTextPanel";
import { ProbePanel } from "../probe/ProbePanel";
import { ViewLinkButton } from "../take-away/ViewLinkButton";
import { UnitPanel } from "../unit/UnitPanel";
import { Guarded } from "../ui/Guarded";
import { Deferred } from "../ui/Deferred";
import styles from "./Inside.module.css";

/** The inside of the network. Nothing is read or computed for a panel before somebody scrolls to it. */
export function Inside() {
  return (
    <div className={styles["inside"]}>
      <div className={styles["bar"]}>
        <h2 className={styles["title"]}>Inside the network</h2>
        <Guarded what="The link to this view">
          <ViewLinkButton />
        </Guarded>
      </div>
      <Deferred panel="graph" height={88} isUrgent={insideChanges}>
        <Guarded what="The graph of neurons">
          <GraphPanel />
        </Guarded>
      </Deferred>
      <Deferred panel="unit" height={85}>
        <Guarded what="The panel of one neuron">
          <UnitPanel />
        </Guarded>
      </Deferred>
      <Deferred panel="cells" height={66} isUrgent={insideOrCellsChange} isHeard={cellsChange}>
        <Guarded what="The cells along the text">
          <CellsPanel />
        </Guarded>
      </Deferred>
      <Deferred panel="probe" height={20} isUrgent={probeChanges} isHeard={probeChanges}>
        <Guarded what="The probe">
          <ProbePanel />
        </Guarded>
      </Deferred>
      <Deferred panel="overview" height={68} isUrgent={overviewChanges}>
        <Guarded what="The overview">
          <OverviewPanel />
        </Guarded>
      </Deferred>
      <Guarded what="The statistics of a text of your own">
        <OwnTextPanel />
      </Guarded>
    </div>
  );
}

/** A choice of the user's, which the graph answers at once. */
const insideChanges = (state: AppState, shown: AppState): boolean => state.inside !== shown.inside;

const cellsChange = (state: AppState, shown: AppState): boolean => state.cells !== shown.cells;

const insideOrCellsChange = (state: AppState, shown: AppState): boolean =>
  insideChanges(state, shown) || cellsChange(state, shown);

/** Its fields must have what is typed into them in the same frame. */
const probeChanges = (state: AppState, shown: AppState): boolean => state.probe !== shown.probe;

const overviewChanges = (state: AppState, shown: AppState): boolean => state.overview !== shown.overview;
