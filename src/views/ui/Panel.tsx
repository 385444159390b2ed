import { useId, type ReactNode } from "react";
import styles from "./Panel.module.css";

interface PanelProps {
  readonly title: ReactNode;
  /** What one sees and what one can do, in a sentence or two. */
  readonly intro?: ReactNode;
  /** Controls at the right of the title. */
  readonly tools?: ReactNode;
  /** There is nothing in it that says something on paper. */
  readonly screenOnly?: boolean;
  readonly children: ReactNode;
}

/** A section of the page with a title: the same frame for everything below the typing panel. */
export function Panel({ title, intro, tools, screenOnly = false, children }: PanelProps) {
  const id = useId();
  return (
    <section className={styles["panel"]} aria-labelledby={id} data-screen-only={screenOnly || undefined}>
      <div className={styles["bar"]}>
        <h3 className={styles["title"]} id={id}>
          {title}
        </h3>
        {tools !== undefined && <div className={styles["tools"]}>{tools}</div>}
      </div>
      {intro !== undefined && <p className={styles["intro"]}>{intro}</p>}
      {children}
    </section>
  );
}
