/** Which signals the overview has: those that the LSTMs give to the layers above, or all. */
export const SIGNAL_SETS = ["h", "all"] as const;
export type SignalSet = (typeof SIGNAL_SETS)[number];

/** Orders of its columns. */
export const UNIT_ORDERS = ["families", "number", "strongest"] as const;
export type UnitOrder = (typeof UNIT_ORDERS)[number];

/** Orders of its rows. */
export const ROW_ORDERS = ["families", "letter", "cases"] as const;
export type RowOrder = (typeof ROW_ORDERS)[number];

/** What a colour means: the distance, or the share of the way from chance to 1 that it goes. */
export const OVERVIEW_VALUES = ["beyond", "distance"] as const;
export type OverviewValue = (typeof OVERVIEW_VALUES)[number];

/** How the overview of all units and all pairs is drawn. */
export interface OverviewOptions {
  readonly signals: SignalSet;
  readonly units: UnitOrder;
  readonly pairs: RowOrder;
  readonly value: OverviewValue;
}

export const INITIAL_OVERVIEW: OverviewOptions = {
  signals: "h",
  units: "families",
  pairs: "families",
  value: "beyond",
};

/** For links and between visits: "all.strongest.cases.distance". */
export const formatOverview = ({ signals, units, pairs, value }: OverviewOptions): string =>
  [signals, units, pairs, value].join(".");

/** Reads what `formatOverview` wrote; undefined if one of the four is unknown or missing. */
export function parseOverview(text: string): OverviewOptions | undefined {
  const parts = text.split(".");
  const signals = SIGNAL_SETS.find((one) => one === parts[0]);
  const units = UNIT_ORDERS.find((one) => one === parts[1]);
  const pairs = ROW_ORDERS.find((one) => one === parts[2]);
  const value = OVERVIEW_VALUES.find((one) => one === parts[3]);
  if (parts.length !== 4 || !signals || !units || !pairs || !value) return undefined;
  return { signals, units, pairs, value };
}
