import type { ReactNode } from "react";
import styles from "./UnitSection.module.css";

interface UnitSectionProps {
  readonly title: string;
  /** Controls at the right of the title. */
  readonly tools?: ReactNode;
  /** What the numbers are. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the page of a unit. */
export function UnitSection({ title, tools, note, children }: UnitSectionProps) {
  return (
    <section className={styles["section"]}>
      <div className={styles["head"]}>
        <h4 className={styles["title"]}>{title}</h4>
        {tools}
      </div>
      {note !== undefined && <p className={styles["note"]}>{note}</p>}
      {children}
    </section>
  );
}
