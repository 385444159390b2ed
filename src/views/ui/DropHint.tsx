import styles from "./DropHint.module.css";

/** Says what happens to a file that is held over its place; that place is a grid and a positioned box. */
export function DropHint({ children }: { readonly children: string }) {
  return <p className={styles["hint"]}>{children}</p>;
}
