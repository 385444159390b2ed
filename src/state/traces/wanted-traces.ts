import type { Language } from "../../language/language";
import type { SignalUnit } from "../../analysis/signal-layout";
import { signalCode } from "../../analysis/signal-name";
import type { AppState } from "../app-state";
import { gateSignals, gateUnit } from "../cells/cells-gates";
import { paintUnit, shownRows } from "../cells/cells-selectors";
import type { LayerChoice } from "../cells/cells-state";
import { memoized } from "../shared/memoized";
import { lineAt } from "../typing/lines-state";
import { shownUnit, type UnitNeeds } from "../unit/unit";
import type { LayerTrace } from "./trace-state";

type Needed = UnitNeeds & Pick<AppState, "near" | "cells" | "model">;

/** Units that are drawn along the text, each once. A painted text is in sight even when no panel is near. */
export function wantedTraces(state: Needed): readonly SignalUnit[] {
  const unit = state.near.has("unit") ? shownUnit(state) : undefined;
  const hasCells = state.near.has("cells");
  return eachOnce(
    unit?.signal,
    unit?.unit,
    hasCells ? shownRows(state) : NONE,
    hasCells ? gateSignals(gateUnit(state)) : NONE,
    paintUnit(state),
  );
}

const NONE: readonly SignalUnit[] = [];

const eachOnce = memoized(
  (
    signal: SignalUnit["signal"] | undefined,
    number: number | undefined,
    rows: readonly SignalUnit[],
    gates: readonly SignalUnit[],
    paint: SignalUnit | undefined,
  ): readonly SignalUnit[] => {
    const unit = signal === undefined ? [] : [{ signal, unit: number! }];
    const all = [...unit, ...rows, ...gates, ...(paint === undefined ? [] : [paint])];
    return [...new Map(all.map((one) => [signalCode(one), one])).values()];
  },
);

/** A layer that is to be seen along a line. */
export type WantedLayer = Omit<LayerTrace, "values">;

/** The layer that somebody looks at, along the caret's line; undefined if nobody does, or if it is there. */
export function wantedLayer({
  language,
  near,
  cells,
  dense,
  lines,
  caret,
  layerTrace: known,
}: Needed & Pick<AppState, "layerTrace">): WantedLayer | undefined {
  if (!near.has("cells") || !near.has("layer") || dense === undefined) return undefined;
  const line = lineAt(lines, caret);
  const text = lines[line]?.text ?? "";
  if (text === "") return undefined;
  const { signal, direction } = cells.layer;
  const isThere =
    known?.line === line && known.text === text && known.signal === signal && known.direction === direction;
  return isThere ? undefined : layerAlong(line, text, signal, direction, dense.sizes, language);
}

const layerAlong = memoized(
  (
    line: number,
    text: string,
    signal: LayerChoice["signal"],
    direction: LayerChoice["direction"],
    { cells, hidden }: NonNullable<AppState["dense"]>["sizes"],
    language: Language,
  ): WantedLayer => ({
    line,
    text,
    signal,
    direction,
    firstUnit: signal !== "hidden" && direction === "backward" ? cells : 0,
    units: signal === "hidden" ? hidden : cells,
    length: language.encode(text).characters.length,
  }),
);
