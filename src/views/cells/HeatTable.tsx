import { useState } from "react";
import { formatValue } from "../../state/shared/format-number";
import { visibleSymbol } from "../../state/letter/pair";
import type { HeatRow, HeatText } from "../../state/cells/cells-selectors";
import { useLanguage } from "../store-context";
import { Button } from "../ui/Button";
import { LateDetails } from "../ui/LateDetails";
import { TableHead } from "../ui/TableHead";
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
  return (
    <LateDetails className={styles["details"]} summary="All values as a table">
      <PagedTable {...props} />
    </LateDetails>
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
      {pages > 1 && <Pager page={page} pages={pages} letters={places.length} onPage={setPage} />}
      <div className={styles["scroll"]} tabIndex={0} role="region" aria-label="Values of the heat map">
        <table className={styles["table"]} translate="no">
          <TableHead names={["Line", "Letter", "Typed", "Output", ...names]} />
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

interface PagerProps {
  readonly page: number;
  readonly pages: number;
  readonly letters: number;
  readonly onPage: (page: number) => void;
}

function Pager({ page, pages, letters, onPage }: PagerProps) {
  const turn = (by: number) => ({
    disabled: pages <= page + by || page + by < 0,
    onClick: () => onPage(page + by),
  });
  return (
    <p className={styles["pager"]}>
      <Button look="link" {...turn(-1)}>
        Earlier letters
      </Button>
      <span aria-live="polite">
        Letters {page * PAGE + 1} to {Math.min(letters, (page + 1) * PAGE)} of {letters}
      </span>
      <Button look="link" {...turn(1)}>
        Later letters
      </Button>
    </p>
  );
}

const format = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? "…" : formatValue(value);
