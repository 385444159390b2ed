/** Written letters by how far they lead what else might stand there, in equal steps from 0 to 1. */
export interface DoubtCounts {
  readonly letters: readonly number[];
  /** Those of them that are wrong. */
  readonly wrong: readonly number[];
}

/** Marks on all letters that lead by less than a threshold. */
export interface DoubtMarks {
  readonly threshold: number;
  readonly marked: number;
  readonly markedWrong: number;
  /** Share of the marked letters that are wrong; 0 if none is marked. */
  readonly precision: number;
  /** Share of the wrong letters that are marked; 1 if none is wrong. */
  readonly recall: number;
}

/** What is asked of the marks: one of eight is on a wrong letter, and four of five wrong letters have one. */
export const ASKED = { precision: 1 / 8, recall: 0.8 };

const STEPS = 100;

/** Counts letters by their lead; a lead of 1 is in the last step. */
export class DoubtTally {
  readonly #letters = new Array<number>(STEPS).fill(0);
  readonly #wrong = new Array<number>(STEPS).fill(0);

  add(lead: number, right: boolean): void {
    const k = Math.min(STEPS - 1, Math.floor(lead * STEPS));
    this.#letters[k]!++;
    if (!right) this.#wrong[k]!++;
  }

  counts(): DoubtCounts {
    return { letters: [...this.#letters], wrong: [...this.#wrong] };
  }
}

/** The counts of several texts together; each must have the same steps. */
export function pooledDoubt(texts: readonly DoubtCounts[]): DoubtCounts {
  const sum = (lists: readonly (readonly number[])[]): number[] =>
    (lists[0] ?? []).map((_, k) => lists.reduce((total, list) => total + list[k]!, 0));
  return { letters: sum(texts.map(({ letters }) => letters)), wrong: sum(texts.map(({ wrong }) => wrong)) };
}

/** The marks that each threshold gives at the end of a step, the lowest first. */
export function doubtCurve({ letters, wrong }: DoubtCounts): DoubtMarks[] {
  const allWrong = wrong.reduce((sum, count) => sum + count, 0);
  let [marked, markedWrong] = [0, 0];
  return letters.map((count, k) => {
    marked += count;
    markedWrong += wrong[k]!;
    return {
      threshold: (k + 1) / letters.length,
      marked,
      markedWrong,
      precision: marked === 0 ? 0 : markedWrong / marked,
      recall: allWrong === 0 ? 1 : markedWrong / allWrong,
    };
  });
}

/** The marks at the threshold of the curve that is nearest. */
export function marksAt(counts: DoubtCounts, threshold: number): DoubtMarks {
  const k = Math.round(threshold * counts.letters.length) - 1;
  return doubtCurve(counts)[Math.min(counts.letters.length - 1, Math.max(0, k))]!;
}

/** By how much marks meet what is asked: the smaller of both shares over what is asked of it; they do from 1 on. */
export const marginOf = ({ precision, recall }: DoubtMarks): number =>
  Math.min(precision / ASKED.precision, recall / ASKED.recall);

/** The threshold whose marks meet what is asked with the most to spare; undefined if none meets it. */
export function bestMarks(counts: DoubtCounts): DoubtMarks | undefined {
  const [first, ...others] = doubtCurve(counts);
  const best = others.reduce((a, b) => (marginOf(b) > marginOf(a) ? b : a), first!);
  return marginOf(best) >= 1 ? best : undefined;
}
