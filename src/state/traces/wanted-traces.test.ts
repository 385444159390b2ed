import { expect, test } from "vitest";
import { signalCode } from "../../analysis/signal-name";
import { parseUnit } from "../cells/rows-format";
import { INITIAL_INSIDE, type PanelName } from "../inside/inside-state";
import { testDense } from "../inside/test-inside";
import { language } from "../test-language";
import { createTestResult, stateOf } from "../unit/test-unit";
import { wantedLayer, wantedTraces } from "./wanted-traces";

const near = (...panels: PanelName[]) => ({ near: new Set(panels) });
const { cells } = INITIAL_INSIDE;
const unit = (code: string) => parseUnit(code, language)!;

/** A page with a pinned unit, rows and paint. */
const state = {
  ...INITIAL_INSIDE,
  ...stateOf(createTestResult(), { text: "at\nbat", inside: { pinned: unit("h3") } }),
  dense: testDense(),
  model: undefined,
  cells: { ...cells, rows: [unit("hidden1"), unit("c9999"), unit("h3")], paint: unit("g2") },
};

const codes = (of: Parameters<typeof wantedTraces>[0]): string => wantedTraces(of).map(signalCode).join(" ");

test("only a painted text is traced out of sight", () => {
  expect(codes(state)).toBe("g2");
  expect(codes({ ...state, ...near("graph", "overview", "layer") })).toBe("g2");
  expect(codes({ ...state, dense: undefined })).toBe("");
});

test("panels want what they draw, each unit once, and only units that the network has", () => {
  expect(codes({ ...state, ...near("unit") })).toBe("h3 g2");
  expect(codes({ ...state, ...near("cells") })).toBe("hidden1 h3 f3 cPrev3 i3 g3 c3 o3 g2");
  expect(codes({ ...state, ...near("cells", "unit") })).toBe("h3 hidden1 f3 cPrev3 i3 g3 c3 o3 g2");
});

test("a state that wants the same gives the same list", () => {
  const before = wantedTraces({ ...state, ...near("cells", "unit") });
  expect(wantedTraces({ ...state, caret: 1, ...near("unit", "cells") })).toBe(before);
});

test("a layer is wanted along the caret's line while it is open in sight, until it is there", () => {
  expect(wantedLayer({ ...state, ...near("cells") })).toBeUndefined();
  expect(wantedLayer({ ...state, ...near("layer") })).toBeUndefined();
  const open = { ...state, ...near("cells", "layer") };
  const wanted = wantedLayer(open)!;
  expect(wanted).toEqual({
    line: 1,
    text: "bat",
    signal: "c",
    direction: "forward",
    firstUnit: 0,
    units: 228,
    length: 3,
  });
  const layerTrace = { ...wanted, values: new Float32Array(0) };
  expect(wantedLayer({ ...open, layerTrace })).toBeUndefined();
  expect(wantedLayer({ ...open, layerTrace, caret: 0 })).toMatchObject({ line: 0, text: "at" });
  const layer = { ...cells.layer, direction: "backward" } as const;
  expect(wantedLayer({ ...open, layerTrace, cells: { ...cells, layer } })).toMatchObject({ firstUnit: 228 });
});
