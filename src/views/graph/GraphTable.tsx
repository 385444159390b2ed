import { graphEdgeRows, graphUnitRows, type GraphUnitRow } from "../../state/graph/graph-rows";
import { pairSymbols } from "../../state/letter/pair";
import type { GraphPicture } from "../../state/inside/selectors";
import { formatCount, formatSigned, formatValue } from "../../state/shared/format-number";
import { LateDetails } from "../ui/LateDetails";
import { TableHead } from "../ui/TableHead";
import styles from "./GraphTable.module.css";
import { ROW_NAMES } from "./row-names";

/** The picture's numbers as tables; made only when they are opened. */
export function GraphTable({ picture }: { readonly picture: GraphPicture }) {
  return (
    <LateDetails className={styles["details"]} summary="As a table">
      <div className={styles["tables"]}>
        <UnitTable picture={picture} />
        <EdgeTable picture={picture} />
      </div>
    </LateDetails>
  );
}

function UnitTable({ picture }: { readonly picture: GraphPicture }) {
  const { symbol } = pairSymbols(picture.pair, picture.language);
  const { statistics } = picture;
  const sides = [`Mean, ${symbol}`, "Mean, others", "Here"];
  return (
    <div className={styles["scroll"]} tabIndex={0} role="region" aria-label="Units of the graph">
      <table>
        <caption>
          Units
          {statistics && (
            <span>
              {`; ${formatCount(statistics.casesP)} cases of ${symbol}, ${formatCount(statistics.casesN)} of others; distances in 1,000 bins`}
            </span>
          )}
        </caption>
        <TableHead names={["Layer", "Unit", "Distance", "Noise, 95 %", "50 bins", "AUC", ...sides]} />
        <tbody>
          {graphUnitRows(picture).map((row) => (
            <UnitTableRow key={row.code} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function UnitTableRow({ row: { signal, name, statistics: found, here } }: { readonly row: GraphUnitRow }) {
  const numbers = [
    found?.distance,
    found?.noise95,
    found?.coarseDistance,
    found?.auc,
    found?.meanP,
    found?.meanN,
    here,
  ];
  return (
    <tr>
      <td>{ROW_NAMES[signal].name}</td>
      <th scope="row" translate="no">
        {name}
      </th>
      {numbers.map((value, k) => (
        <td key={k}>{formatValue(value)}</td>
      ))}
    </tr>
  );
}

function EdgeTable({ picture }: { readonly picture: GraphPicture }) {
  return (
    <div className={styles["scroll"]} tabIndex={0} role="region" aria-label="Contributions of the graph">
      <table>
        <caption>Contributions, the largest first</caption>
        <TableHead names={["From", "To", "Contribution"]} />
        <tbody>
          {graphEdgeRows(picture).map(({ from, to, contribution }) => (
            <tr key={`${from} ${to}`}>
              <td translate="no">{from}</td>
              <td translate="no">{to}</td>
              <td>{formatSigned(contribution)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
