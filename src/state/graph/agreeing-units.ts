import { rangeOfSignal, type SignalUnit } from "../../analysis/signal-layout";
import { rankDescending } from "../../analysis/rank";
import { memoized } from "../shared/memoized";
import type { GraphPicture } from "../inside/selectors";

/** What one unit has to say about a letter of the text. */
export interface Reason {
  readonly unit: SignalUnit;
  /** Its value at this letter, and its means over P and over N. */
  readonly here: number;
  readonly meanP: number;
  readonly meanN: number;
}

/** How the best units of the picture stand at the letter in question. */
export interface AgreeingUnits {
  /** The units of h in the picture whose value here is nearer to their mean over P than to that over N. */
  readonly agreeing: number;
  /** Units of h in the picture. */
  readonly units: number;
  /** The one with the largest distance among those that agree, if any does; else the one with the largest distance. */
  readonly reason: Reason;
  readonly agrees: boolean;
}

/** Undefined if the picture has no statistics or is not about a letter of the text. */
export const agreeingUnits = memoized((picture: GraphPicture): AgreeingUnits | undefined => {
  const { statistics, here, layout, graph } = picture;
  const row = graph.rows.find(({ signal }) => signal === "h");
  if (statistics === undefined || here === undefined || row === undefined) return undefined;
  const { first } = rangeOfSignal(layout, "h");
  const units = [...row.forward, ...row.backward];
  const ranked = rankDescending(units.map(({ number }) => statistics.distances[number]!)).map((place) => {
    const { signal, unit, number } = units[place]!;
    return {
      unit: { signal, unit },
      here: here[first + unit]!,
      meanP: statistics.meansP[number]!,
      meanN: statistics.meansN[number]!,
    };
  });
  const agreeing = ranked.filter(isNearerToP);
  const reason = agreeing[0] ?? ranked[0];
  if (reason === undefined) return undefined;
  return { agreeing: agreeing.length, units: ranked.length, reason, agrees: agreeing.length > 0 };
});

const isNearerToP = ({ here, meanP, meanN }: Reason): boolean =>
  Math.abs(here - meanP) < Math.abs(here - meanN);
