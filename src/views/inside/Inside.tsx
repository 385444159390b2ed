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
import styles from "./Inside.module.css";
import { Late } from "./Late";

/** The inside of the network. Nothing is computed for it before somebody scrolls to it. */
export function Inside() {
  const { watchInside, addRow } = useActions();
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
        <ViewLinkButton />
      </div>
      <Late isUrgent={insideChanges}>
        <GraphPanel />
      </Late>
      <Late>
        <UnitPanel />
      </Late>
      <CellsPanel />
      {/* Its fields must have what is typed in the same frame. */}
      <ProbePanel onAddRow={addRow} />
      <Late isUrgent={overviewChanges}>
        <OverviewPanel />
      </Late>
      <OwnTextPanel />
    </div>
  );
}

/** A choice of the user's, which the graph answers at once. */
const insideChanges = (state: AppState, shown: AppState): boolean => state.inside !== shown.inside;

/** So are those in the overview. */
const overviewChanges = (state: AppState, shown: AppState): boolean => state.overview !== shown.overview;
