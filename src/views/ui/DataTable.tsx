import type { ReactNode } from "react";
import { TableHead } from "./TableHead";

export interface DataRow {
  readonly key: string | number;
  readonly head: ReactNode;
  /** What stands beside its head. */
  readonly cells: readonly ReactNode[];
  /** Not told from chance. */
  readonly isChance?: boolean;
}

interface DataTableProps {
  readonly className: string | undefined;
  readonly caption?: ReactNode;
  readonly columns: readonly string[];
  readonly rows: readonly DataRow[];
}

/** A table whose rows begin with their names. */
export function DataTable({ className, caption, columns, rows }: DataTableProps) {
  return (
    <table className={className}>
      {caption !== undefined && <caption>{caption}</caption>}
      <TableHead names={columns} />
      <tbody>
        {rows.map(({ key, head, cells, isChance }) => (
          <tr key={key} data-chance={isChance}>
            <th scope="row">{head}</th>
            {cells.map((cell, k) => (
              <td key={k}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
