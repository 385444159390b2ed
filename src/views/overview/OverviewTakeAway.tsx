import type { RefObject } from "react";
import type { OverviewOptions } from "../../state/overview/overview-options";
import { TakeAway } from "../take-away/TakeAway";
import type { MapPicture } from "./draw-map";
import type { MapColours } from "./map-colours";
import { mapGeometry } from "./map-geometry";
import type { MapView } from "./map-view";
import { overviewRows } from "./overview-rows";
import { overviewSvg } from "./overview-svg";

interface OverviewTakeAwayProps {
  readonly picture: MapPicture;
  readonly options: OverviewOptions;
  /** Undefined before the map is laid out. */
  readonly width: number | undefined;
  readonly colours: MapColours | undefined;
  /** The columns that are in sight. */
  readonly view: RefObject<MapView>;
}

/** The map as far as it is in sight as a picture, and all of its numbers. */
export function OverviewTakeAway({ picture, options, width, colours, view }: OverviewTakeAwayProps) {
  const { rows, columns } = picture;
  return (
    <TakeAway
      name={options.signals === "h" ? "overview of h" : "overview of all signals"}
      about={() => ({ shown: options.value === "beyond" ? "distance beyond chance" : "distance" })}
      picture={() =>
        colours === undefined || width === undefined
          ? null
          : overviewSvg(picture, mapGeometry(width, rows.length, columns.length), view.current, colours)
      }
      rows={() => overviewRows(picture)}
    />
  );
}
