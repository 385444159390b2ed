import styles from "./SeeGraph.module.css";

/** Stands where something is missing for a reason that the first panel tells, with a way to try again. */
export function SeeGraph({ what }: { readonly what: string }) {
  return (
    <p className={styles["elsewhere"]}>No {what} can be shown; “Which neurons decide?” above says why.</p>
  );
}
