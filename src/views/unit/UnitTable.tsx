import type { ComponentProps } from "react";
import { DataTable } from "../ui/DataTable";
import styles from "./UnitTable.module.css";

/** Numbers of a unit; what is not told from chance is paler. */
export const UnitTable = (props: Omit<ComponentProps<typeof DataTable>, "className">) => (
  <DataTable className={styles["table"]} {...props} />
);
