import { useState } from "react";
import { formatValue } from "../../state/shared/format-number";
import { visibleSymbol } from "../../state/letter/pair";
import type { HeatRow, HeatText } from "../../state/cells/cells-selectors";
import { useLanguage } from "../store-context";
import styles from "./HeatTable.module.css";

interface HeatTableProps {
  readonly text: HeatText;
  readonly rows: readonly HeatRow[];
  readonly names: readonly string[];
}

/** Characters of one page: a table of thousands of rows would make typing slow. */
const PAGE = 200;

/** Every box of the heat map as a number. */
export function HeatTable(props: HeatTableProps) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className={styles["details"]}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>All values as a table</summary>
      {open && <PagedTable {...props} />}
    </details>
  );
}

function PagedTable({ text, rows, names }: HeatTableProps) {
  const language = useLanguage();
  const [wanted, setPage] = useState(0);
  const places = text.lines.flatMap(({ characters }, line) =>
    characters.map((_, position) => ({ line, position })),
  );
  const pages = Math.max(1, Math.ceil(places.length / PAGE));
  const page = Math.min(wanted, pages - 1);
  return (
    <>
      {pages > 1 && (
        <p className={styles["pager"]}>
          <button
            type="button"
            disabled={page === 0}
            onClick={() => {
              setPage(page - 1);
            }}
          >
            Earlier letters
          </button>
          <span aria-live="polite">
            Letters {page * PAGE + 1} to {Math.min(places.length, (page + 1) * PAGE)} of {places.length}
          </span>
          <button
            type="button"
            disabled={page === pages - 1}
            onClick={() => {
              setPage(page + 1);
            }}
          >
            Later letters
          </button>
        </p>
      )}
      <div className={styles["scroll"]} tabIndex={0} role="region" aria-label="Values of the heat map">
        <table className={styles["table"]} translate="no">
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Letter</th>
              <th scope="col">Typed</th>
              <th scope="col">Output</th>
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {places.slice(page * PAGE, (page + 1) * PAGE).map(({ line, position }) => (
              <tr key={`${line} ${position}`}>
                <td>{text.first + line + 1}</td>
                <td>{position + 1}</td>
                <td>{visibleSymbol(text.lines[line]!.characters[position]!)}</td>
                <td lang={language.pack.code}>{visibleSymbol(text.lines[line]!.symbols[position]!)}</td>
                {rows.map(({ values }, k) => (
                  <td key={k}>{format(values[line]?.[position])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const format = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? "…" : formatValue(value);
