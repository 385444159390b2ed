import { useRef, useState } from "react";
import { graphFailure } from "../../state/inside/failures";
import { pairName } from "../../state/letter/pair";
import { inspectedLetter } from "../../state/letter/inspected-letter";
import { graphPicture, shownPair, shownStatistics, type GraphPicture } from "../../state/inside/selectors";
import type { Statistics } from "../../state/inside/statistics";
import { Panel } from "../ui/Panel";
import { Unavailable } from "../ui/Unavailable";
import { useActions, useAppState, useLanguage } from "../store-context";
import { GraphCaption } from "./GraphCaption";
import { GraphControls } from "./GraphControls";
import { GraphDrawing } from "./GraphDrawing";
import { GraphTakeAway } from "./GraphTakeAway";
import { GraphTable } from "./GraphTable";
import styles from "./GraphPanel.module.css";
import { GraphWhy } from "./GraphWhy";
import { PairPicker } from "./PairPicker";
import { useWidth } from "../ui/use-width";
import { shapeFor, type GraphShape } from "./graph-shape";

/** The neurons that decide about a letter: the article's picture, live. */
export function GraphPanel() {
  const language = useLanguage();
  const statistics = useAppState(shownStatistics);
  const newest = useAppState(graphPicture);
  const pair = useAppState(shownPair);
  const letter = useAppState(inspectedLetter);
  const failure = useAppState(graphFailure);
  const chosen = useAppState((state) => state.inside.pair);
  const { choosePair, retryInside } = useActions();
  const box = useRef<HTMLDivElement>(null);
  const shape = shapeFor(useWidth(box) ?? window.innerWidth);
  const picture = useLast(newest, failure !== undefined);

  return (
    <Panel
      title="Which neurons decide?"
      intro="Click a letter of your text above. These are the units whose values differ most between the places where it becomes that and the places where it becomes something else (Hellinger distance: 0 if they behave alike, 1 if one value tells), and what they pass on to each other."
      tools={
        <>
          {picture && <GraphTakeAway picture={picture} />}
          {statistics && (
            <PairPicker
              statistics={statistics}
              shown={picture?.pair ?? pair}
              chosen={chosen}
              onChoose={choosePair}
            />
          )}
        </>
      }
    >
      <div ref={box} className={styles["content"]}>
        {failure !== undefined && (
          <Unavailable what="The statistics" failure={failure} onRetry={retryInside} />
        )}
        {picture === undefined ? (
          failure === undefined && (
            <p className={styles["waiting"]} role="status">
              {pair !== undefined && chosen !== undefined && letter !== undefined && statistics !== undefined
                ? `Reading what is known about ${pairName(pair, language)} …`
                : "Reading what the neurons do …"}
            </p>
          )
        ) : (
          <Graph picture={picture} shape={shape} origin={statistics?.origin ?? "atlas"} />
        )}
      </div>
    </Panel>
  );
}

interface GraphProps {
  readonly picture: GraphPicture;
  readonly shape: GraphShape;
  readonly origin: Statistics["origin"];
}

/** The picture with what it shows, in words and as a table. */
function Graph({ picture, shape, origin }: GraphProps) {
  const { colours, edges, pinned } = useAppState((state) => state.inside);
  const { setColours, setEdges, toggleHere, pinUnit } = useActions();
  return (
    <>
      <GraphControls picture={picture} onColours={setColours} onEdges={setEdges} />
      <GraphCaption
        picture={picture}
        origin={origin}
        wantsHere={colours === "activation" || edges === "here"}
      />
      <GraphWhy picture={picture} onPin={pinUnit} />
      <GraphDrawing
        key={shape.name}
        picture={picture}
        shape={shape}
        pinned={pinned}
        onPin={pinUnit}
        onToggleHere={toggleHere}
      />
      <GraphTable picture={picture} />
    </>
  );
}

/**
 * The last picture there was: while the newest letter is being computed the old one stays, without flicker. Nothing stays
 * where the newest cannot be drawn.
 */
function useLast(newest: GraphPicture | undefined, hasFailed: boolean): GraphPicture | undefined {
  const [last, setLast] = useState(newest);
  const kept = newest ?? (hasFailed ? undefined : last);
  if (kept !== last) setLast(kept);
  return kept;
}
