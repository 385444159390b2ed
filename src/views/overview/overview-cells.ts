import { pairCode, type PairCodes } from "../../analysis/atlas/layout";
import { rangeOfSignal, signalUnit, type SignalUnit } from "../../analysis/signal-layout";
import type { SignalSet } from "../../state/overview/overview-options";
import type { Pair } from "../../state/letter/pair";
import type { Statistics } from "../../state/inside/statistics";

/** A row of the heat map. */
export interface OverviewPair extends Pair {
  readonly casesP: number;
  readonly casesN: number;
}

/** What the heat map shows, before anything is put in order. */
export interface OverviewCells {
  readonly pairs: readonly OverviewPair[];
  readonly units: readonly SignalUnit[];
  /** Hellinger distance, [pairs, units]. */
  readonly distance: Float32Array;
  /** 95th percentile of the distance that chance gives, [pairs, units]. */
  readonly noise: Float32Array;
  /** Share of the way from there to 1 that the distance goes; 0 if it is within chance, [pairs, units]. */
  readonly beyond: Float32Array;
}

/** Cells from the statistics; undefined while those of every signal have not been read. */
export function overviewCells(statistics: Statistics, set: SignalSet): OverviewCells | undefined {
  const codes = set === "h" ? statistics.overview() : statistics.distances();
  return codes && cellsOf(statistics, codes, set);
}

function cellsOf({ layout, letters }: Statistics, codes: PairCodes, set: SignalSet): OverviewCells {
  const { pairs: rows, signals: columns } = codes;
  const first = set === "h" ? rangeOfSignal(layout, "h").first : 0;
  const distance = new Float32Array(rows * columns);
  const noise = new Float32Array(rows * columns);
  const beyond = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column;
      distance[cell] = pairCode(codes, "distance", row, column);
      noise[cell] = pairCode(codes, "noise95", row, column);
      beyond[cell] = beyondChance(distance[cell], noise[cell]);
    }
  return {
    pairs: letters.flatMap(({ input, cases, pairs }) =>
      pairs.map(({ output, cases: casesP }) => ({ input, output, casesP, casesN: cases - casesP })),
    ),
    units: Array.from({ length: columns }, (_, column) => signalUnit(layout, first + column)),
    distance,
    noise,
    beyond,
  };
}

/**
 * 0 within chance, 1 for P and N that share no bin. So rare pairs, whose distances chance makes large,
 * compare with frequent ones.
 */
export const beyondChance = (distance: number, noise: number): number =>
  noise < 1 ? Math.max(0, (distance - noise) / (1 - noise)) : 0;
