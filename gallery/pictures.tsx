import { GateEquation } from "../src/views/cells/GateEquation";
import { GateTable } from "../src/views/cells/GateTable";
import { HeatMap } from "../src/views/cells/HeatMap";
import { HeatTable } from "../src/views/cells/HeatTable";
import { LayerMap } from "../src/views/cells/LayerMap";
import { GraphDrawing } from "../src/views/graph/GraphDrawing";
import { NARROW, WIDE } from "../src/views/graph/graph-shape";
import { ProbeRanking } from "../src/views/probe/ProbeRanking";
import { Histogram } from "../src/views/unit/Histogram";
import { histogramGeometry } from "../src/views/unit/histogram-geometry";
import { HistogramDrawing } from "../src/views/unit/HistogramDrawing";
import { UnitFacts } from "../src/views/unit/UnitFacts";
import { tToTs } from "../src/state/unit/test-unit";
import type { Entry } from "./entry";
import { cellNames, cellRows, cellText, gates, layer } from "./fixtures/cells";
import { fullPicture, smallPicture } from "./fixtures/graph";
import { histogram, statistics, ticks } from "./fixtures/histogram";
import { probeRows } from "./fixtures/probe";
import { nothing } from "./nothing";
import { Overview } from "./Overview";
import { paintHeat, paintLayer } from "./paint";

const graph = { pinned: undefined, onPin: nothing, onToggleHere: nothing };

/** Layouts of the histograms with the sizes that the drawing has in the page. */
const drawingOf = (panels: "overlaid" | "two") => (
  <HistogramDrawing
    geometry={histogramGeometry(histogram, {
      width: 480,
      panels,
      scale: "linear",
      means: { p: statistics.meanP, n: statistics.meanN },
      rug: ticks,
    })}
    label="Two histograms"
    bin={7}
    onBin={nothing}
    onMark={nothing}
    onPick={nothing}
  />
);

/** The inside of the network. */
export const pictures: readonly Entry[] = [
  {
    slug: "graph-wide",
    title: "Graph, wide",
    view: <GraphDrawing {...graph} picture={fullPicture} shape={WIDE} />,
  },
  {
    slug: "graph-narrow",
    title: "Graph, narrow, one unit pinned",
    view: (
      <GraphDrawing {...graph} picture={smallPicture} shape={NARROW} pinned={{ signal: "hidden", unit: 3 }} />
    ),
  },
  { slug: "histograms-overlaid", title: "Histograms, overlaid", view: drawingOf("overlaid") },
  { slug: "histograms-two", title: "Histograms, two", view: drawingOf("two") },
  {
    slug: "histogram-panel",
    title: "Histograms with choices, legend and table",
    view: (
      <>
        <Histogram
          name="forward cell 22"
          pair={tToTs}
          histogram={histogram}
          statistics={statistics}
          ticks={ticks}
          onPick={nothing}
        />
        <UnitFacts statistics={statistics} />
      </>
    ),
  },
  {
    slug: "heat-map",
    title: "Cells along the text",
    view: (
      <>
        <HeatMap
          text={cellText}
          rows={cellRows}
          names={cellNames}
          strip={false}
          chosen={{ line: 0, position: 2 }}
          onChoose={nothing}
        />
        <HeatTable text={cellText} rows={cellRows} names={cellNames} />
      </>
    ),
    paint: paintHeat,
  },
  {
    slug: "layer-map",
    title: "A whole layer",
    view: (
      <LayerMap
        picture={layer}
        line={cellText.lines[0]!}
        rows={[{ signal: "h", unit: 1 }]}
        chosen={2}
        nameOf={({ unit }) => `forward unit ${unit}`}
        onPin={() => true}
        onChoose={nothing}
      />
    ),
    paint: paintLayer,
  },
  {
    slug: "gates",
    title: "A cell, step by step",
    view: (
      <>
        <GateEquation view={gates} />
        <GateTable view={gates} onGo={nothing} />
      </>
    ),
  },
  { slug: "overview", title: "Overview", view: <Overview /> },
  {
    slug: "probe-ranking",
    title: "Ranking of a probe",
    view: (
      <ProbeRanking
        rows={probeRows}
        order="auc"
        pinned={{ signal: "c", unit: 234 }}
        onOrder={nothing}
        onPin={nothing}
        onAddRow={nothing}
      />
    ),
  },
];
