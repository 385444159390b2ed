import { STATISTICS } from "../../analysis/tables/letter-table";
import { graphEdgeRows, graphUnitRows } from "../../state/graph/graph-rows";
import { pairName } from "../../state/letter/pair";
import type { GraphPicture } from "../../state/inside/selectors";
import type { Row, Table } from "../take-away/rows";
import { TakeAway } from "../take-away/TakeAway";
import { GRAPH_ELEMENT_ID } from "./GraphDrawing";

/** The graph and its numbers as files. */
export function GraphTakeAway({ picture }: { readonly picture: GraphPicture }) {
  const pair = pairName(picture.pair, picture.language);
  return (
    <TakeAway
      name={`graph ${pair}`}
      about={() => ({ pair, colours: picture.colours, contributions: picture.edges })}
      picture={() => document.querySelector<SVGSVGElement>(`svg#${GRAPH_ELEMENT_ID}`)}
      rows={() => graphTables(picture)}
    />
  );
}

/** Units with all their statistics, and contributions. */
function graphTables(picture: GraphPicture): Table[] {
  const units = graphUnitRows(picture).map(({ statistics, ...unit }): Row => ({
    ...unit,
    ...Object.fromEntries(STATISTICS.map((name) => [name, statistics?.[name]])),
  }));
  const edges = graphEdgeRows(picture).map((edge): Row => ({ ...edge }));
  return [
    { name: "units", rows: units },
    { name: "contributions", rows: edges },
  ];
}
