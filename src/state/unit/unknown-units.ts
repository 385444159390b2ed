import { signalCode } from "../../analysis/signal-name";
import type { SignalUnit } from "../../analysis/signal-layout";
import type { AppState } from "../app-state";
import { unitsOf } from "../cells/cells-selectors";

/** Rows and paint that a link or an earlier visit asks for and that this network does not have; none before it is known. */
export function unknownUnits({ dense, cells }: Pick<AppState, "dense" | "cells">): readonly SignalUnit[] {
  if (dense === undefined) return [];
  const { paint, rows = [] } = cells;
  const wanted = paint === undefined ? rows : [paint, ...rows];
  return wanted.filter(({ signal, unit }) => unit >= unitsOf(signal, dense.sizes));
}

/** Says so in words for the user. */
export function unknownUnitsNotice(units: readonly SignalUnit[]): string {
  const codes = [...new Set(units.map(signalCode))];
  return `This network has no ${codes.join(", ")}; the rest is shown without.`;
}
