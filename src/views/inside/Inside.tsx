import { useEffect, useRef } from "react";
import type { AppState } from "../../state/app-state";
import { CellsPanel } from "../cells/CellsPanel";
import { GraphPanel } from "../graph/GraphPanel";
import { OverviewPanel } from "../overview/OverviewPanel";
import { OwnTextPanel } from "../own-text/OwnTextPanel";
import { ProbePanel } from "../probe/ProbePanel";
import { useActions } from "../store-context";
import { ViewLinkButton } from "../take-away/ViewLinkButton";
import { UnitPanel } from "../unit/UnitPanel";
import { Guarded } from "../ui/Guarded";
import { Deferred } from "../ui/Deferred";
import styles from "./Inside.module.css";

/** The inside of the network. Nothing is computed for it before somebody scrolls to it. */
export function Inside() {
  const { watchInside } = useActions();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A little before it comes into sight.
    const observer = new IntersectionObserver(
      ([entry]) => {
        watchInside(entry!.isIntersecting);
      },
      { rootMargin: "200px" },
    );
    observer.observe(box.current!);
    return () => {
      observer.disconnect();
    };
  }, [watchInside]);
  return (
    <div ref={box} className={styles["inside"]}>
      <div className={styles["bar"]}>
        <h2 className={styles["title"]}>Inside the network</h2>
        <Guarded what="The link to this view">
          <ViewLinkButton />
        </Guarded>
      </div>
      <Deferred height={88} isUrgent={insideChanges}>
        <Guarded what="The graph of neurons">
          <GraphPanel />
        </Guarded>
      </Deferred>
      <Deferred height={85}>
        <Guarded what="The panel of one neuron">
          <UnitPanel />
        </Guarded>
      </Deferred>
      <Deferred height={66} isUrgent={insideOrCellsChange} isHeard={cellsChange}>
        <Guarded what="The cells along the text">
          <CellsPanel />
        </Guarded>
      </Deferred>
      <Deferred height={20} isUrgent={probeChanges} isHeard={probeChanges}>
        <Guarded what="The probe">
          <ProbePanel />
        </Guarded>
      </Deferred>
      <Deferred height={68} isUrgent={overviewChanges}>
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
