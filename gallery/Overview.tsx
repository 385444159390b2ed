import { useRef, useState } from "react";
import { mapColours } from "../src/views/overview/map-colours";
import type { MapPlace } from "../src/views/overview/map-geometry";
import { OverviewMap } from "../src/views/overview/OverviewMap";
import { OverviewReadout } from "../src/views/overview/OverviewReadout";
import { useThemeColours } from "../src/views/ui/use-theme-colours";
import { useWidth } from "../src/views/ui/use-width";
import { overviewPicture } from "./fixtures/overview";
import { nothing } from "./nothing";

const picture = overviewPicture();

/** Readout and map, as the panel of the overview puts them together. */
export function Overview() {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const colours = useThemeColours(box, mapColours);
  const [place, setPlace] = useState<MapPlace>();
  return (
    <>
      <OverviewReadout id="numbers" picture={picture} place={place} shown="beyond">
        <span>Tools</span>
      </OverviewReadout>
      <div ref={box}>
        {width !== undefined && colours !== undefined && (
          <OverviewMap
            picture={picture}
            width={width}
            colours={colours}
            place={place}
            onPlace={setPlace}
            onChoose={nothing}
            onView={nothing}
            describedBy="numbers"
          />
        )}
      </div>
    </>
  );
}
