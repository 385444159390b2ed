import { memo, useMemo, useRef } from "react";
import { graphUnitName } from "../../state/graph/graph-rows";
import { inputSymbol, pairName, visibleSymbol } from "../../state/letter/pair";
import type { GraphPicture } from "../../state/inside/selectors";
import { signalCode } from "../../analysis/signal-name";
import type { SignalUnit } from "../../analysis/signal-layout";
import { formatValue } from "../../state/shared/format-number";
import { ZoomButtons, type Zoom } from "../ui/ZoomButtons";
import styles from "./GraphDrawing.module.css";
import { GraphEdges, LiftedEdges } from "./GraphEdges";
import { GraphFrame } from "./GraphFrame";
import { columnOf, edgesByUnit, layoutGraph, type GraphLayout, type PlacedUnit } from "./graph-layout";
import { GraphLegend } from "./GraphLegend";
import type { GraphShape } from "./graph-shape";
import { ROW_NAMES } from "./row-names";
import { UnitMark } from "./UnitMark";
import { UnitReadout } from "./UnitReadout";
import { useGraphZoom } from "./use-graph-zoom";
import { useUnitCursor } from "./use-unit-cursor";

/** The drawing's element, for whoever saves it as a file. */
export const GRAPH_ELEMENT_ID = "neuron-graph";

interface GraphDrawingProps {
  readonly picture: GraphPicture;
  readonly shape: GraphShape;
  readonly pinned: SignalUnit | undefined;
  readonly onPin: (unit: SignalUnit | undefined) => void;
  readonly onToggleHere: () => void;
}

/**
 * The graph with its readout. One Tab stop: arrows walk, Enter pins, Escape releases. Hovering draws the unit's edges over
 * the others, which are only dimmed.
 */
export function GraphDrawing({ picture, shape, pinned, onPin, onToggleHere }: GraphDrawingProps) {
  const svg = useRef<SVGSVGElement>(null);
  const zoomGroup = useRef<SVGGElement>(null);
  const zoom = useGraphZoom(svg, zoomGroup);
  const layout = useMemo(() => layoutGraph(picture.graph, shape), [picture.graph, shape]);
  const edges = useMemo(() => edgesByUnit(layout), [layout]);
  const pinnedKey = pinned && signalCode(pinned);
  const { active, tabStop, handlers } = useUnitCursor({
    layout,
    pinned: pinnedKey,
    firstKey: firstKey(layout, picture),
    onPin,
    commands: commandsOf({ zoom, onPin, onToggleHere }),
  });
  return (
    <>
      <div className={styles["frame"]} translate="no" data-shape={shape.name}>
        <svg
          ref={svg}
          id={GRAPH_ELEMENT_ID}
          className={styles["graph"]}
          viewBox={`0 0 ${shape.width} ${shape.height}`}
          role="grid"
          aria-label={`Neurons for ${pairName(picture.pair, picture.language)}`}
          aria-keyshortcuts="L + - 0"
          data-pair={pairName(picture.pair, picture.language)}
          data-colours={picture.colours}
          data-edges={picture.edges}
          data-dimmed={active !== undefined || undefined}
          data-zoomed={zoom.zoomed || undefined}
          {...handlers}
        >
          <g ref={zoomGroup}>
            <GraphLegend shape={shape} colours={picture.colours} />
            <GraphEdges edges={layout.edges} />
            {active && (
              <LiftedEdges
                unit={active}
                edges={edges.get(active.key)!}
                column={columnOf(layout, active.node)}
              />
            )}
            <GraphFrame
              layout={layout}
              letter={visibleSymbol(inputSymbol(picture.pair.input, picture.language))}
            />
            <Units picture={picture} layout={layout} tabStop={tabStop} pinned={pinnedKey} />
          </g>
        </svg>
        <ZoomButtons zoom={zoom} zoomed={zoom.zoomed} hasKeys className={styles["zoom"]} />
      </div>
      <UnitReadout
        picture={picture}
        unseen={layout.unseen}
        unit={active && (active.node ?? "letter")}
        pinned={active !== undefined && active.key === pinnedKey}
      />
    </>
  );
}

interface UnitsProps {
  readonly picture: GraphPicture;
  readonly layout: GraphLayout;
  readonly tabStop: string;
  readonly pinned: string | undefined;
}

/** Hovering draws none of them again. */
const Units = memo(function Units({ picture, layout, tabStop, pinned }: UnitsProps) {
  const letter = visibleSymbol(inputSymbol(picture.pair.input, picture.language));
  return layout.rows.map(({ signal, units }) => (
    <g key={signal} role="row" aria-label={ROW_NAMES[signal].name}>
      {units.map((unit) => (
        <UnitMark
          key={unit.key}
          place={unit}
          colours={picture.colours}
          value={unit.node && picture.values[unit.node.number]}
          letter={letter}
          label={labelOf(picture, unit)}
          tabStop={unit.key === tabStop}
          pinned={unit.key === pinned}
        />
      ))}
    </g>
  ));
});

function labelOf(picture: GraphPicture, { node }: PlacedUnit): string {
  const name = graphUnitName(picture, node ?? "letter");
  return node === undefined
    ? name
    : `${name}${numberInLayer(name, node)}, ${picture.colours} ${formatValue(picture.values[node.number], 2)}`;
}

/** A name counts within its LSTM, a circle shows the number in the layer: said too where they differ. */
const numberInLayer = (name: string, { signal, unit }: SignalUnit): string =>
  signal === "output" || name.endsWith(` ${unit}`) ? "" : `, number ${unit} of its layer`;

/** Where Tab arrives first: at the symbol that the picture is about. */
const firstKey = (layout: GraphLayout, { graph }: GraphPicture): string =>
  layout.rows[0]!.units.find(({ node }) => node?.unit === graph.output)!.key;

type Commands = Pick<GraphDrawingProps, "onPin" | "onToggleHere"> & { readonly zoom: Zoom };

/** Keys that are about the whole picture. */
const commandsOf = ({ zoom, onPin, onToggleHere }: Commands): Readonly<Record<string, () => void>> => ({
  Escape: () => onPin(undefined),
  l: onToggleHere,
  L: onToggleHere,
  "+": zoom.zoomIn,
  "=": zoom.zoomIn,
  "-": zoom.zoomOut,
  "0": zoom.reset,
});
