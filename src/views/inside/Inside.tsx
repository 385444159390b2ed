import { useEffect, useRef } from "react";
import { CellsPanel } from "../cells/CellsPanel";
import { useActions } from "../store-context";
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
      <CellsPanel />
    </div>
  );
}
