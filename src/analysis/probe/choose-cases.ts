/** A line of input symbols and the positions of it that a pattern marked. */
export interface MarkedSymbols {
  readonly inputs: Uint8Array;
  /** 1 or 0 for each position. */
  readonly marks: Uint8Array;
  /** Matches in the line that mark anything. */
  readonly matches: number;
}

/** P is compared with its own letters elsewhere, or with all other positions. */
export type Compared = "same letters" | "others";

export interface ChoiceOptions {
  readonly compared: Compared;
  /** Most positions of P, and most of N, that are looked at. */
  readonly most?: number;
  /** Numbers in [0, 1), for choosing among too many; seeded, so that the same text gives the same cases. */
  readonly random: () => number;
}

/** What one part of the cases has. */
export interface CaseTotals {
  readonly inP: number;
  readonly inN: number;
  /** Matches that its P comes from; at most inP. */
  readonly matches: number;
}

/** The positions that a probe looks at, in the order in which their values are gathered: line by line. */
export interface Cases {
  /** Places in the list of lines: those of the half that signals are chosen on, then the held-out ones. */
  readonly lines: readonly number[];
  /** For each of them its positions, ascending. */
  readonly positions: readonly Int32Array[];
  /** 0 for P, 1 for N, position by position. */
  readonly labels: Uint8Array;
  readonly chosen: CaseTotals;
  /** The other half of the lines; undefined if either half would have too few matches. Then all lines are in `chosen`. */
  readonly heldOut: CaseTotals | undefined;
  /** Positions of P and N in the whole text; more than are looked at if there are too many. */
  readonly found: CaseTotals;
}

/** Enough for an AUC to be off by less than 0.01, and little enough for memory: 170 MB with all signals. */
export const MOST_CASES = 6_000;

/** Fewest positions of P, and of N, for numbers that mean anything. */
export const FEWEST_PLACES = 5;

/** A probe finds nothing, or nothing to compare with; the message says so for the user. */
export class NoCasesError extends Error {
  override readonly name = "NoCasesError";
  readonly blame = "text";
}

const P = 0;
const N = 1;
const NEITHER = 2;

/**
 * Chooses P and N. For the check, lines are dealt out to two halves in turn, those with a match and those without one by
 * themselves. Throws a NoCasesError, saying why, if P or N is empty.
 */
export function chooseCases(lines: readonly MarkedSymbols[], options: ChoiceOptions): Cases {
  const labelled = labelLines(lines, options.compared);
  const found = totalsOf(lines, labelled);
  if (found.inP === 0) throw new NoCasesError("the pattern does not occur in this text");
  if (found.inN === 0)
    throw new NoCasesError(
      options.compared === "others"
        ? "the pattern takes up the whole text; there is nothing to compare it with"
        : "its letters occur nowhere else in this text; compare it with all other places instead",
    );
  const { most = MOST_CASES, random } = options;
  thin(labelled, P, found.inP, most, random);
  thin(labelled, N, found.inN, most, random);
  const halves = dealOut(lines);
  const totals = halves.map((half) =>
    totalsOf(
      half.map((row) => lines[row]!),
      half.map((row) => labelled[row]!),
    ),
  ) as [CaseTotals, CaseTotals];
  const split = totals.every(({ matches, inN }) => matches >= FEWEST_PLACES && inN >= FEWEST_PLACES);
  return {
    ...arrange(split ? halves.flat() : [...lines.keys()], labelled),
    found,
    ...(split
      ? { chosen: totals[0], heldOut: totals[1] }
      : { chosen: totalsOf(lines, labelled), heldOut: undefined }),
  };
}

/** P, N or neither for every position. */
function labelLines(lines: readonly MarkedSymbols[], compared: Compared): Uint8Array[] {
  const inP = new Uint8Array(256);
  for (const { inputs, marks } of lines)
    for (let t = 0; t < inputs.length; t++) if (marks[t] === 1) inP[inputs[t]!] = 1;
  return lines.map(({ inputs, marks }) =>
    marks.map((mark, t) => (mark === 1 ? P : compared === "others" || inP[inputs[t]!] === 1 ? N : NEITHER)),
  );
}

function totalsOf(lines: readonly MarkedSymbols[], labelled: readonly Uint8Array[]): CaseTotals {
  let inP = 0;
  let inN = 0;
  let matches = 0;
  lines.forEach((line, row) => {
    for (const label of labelled[row]!) {
      if (label === P) inP++;
      else if (label === N) inN++;
    }
    matches += line.matches;
  });
  return { inP, inN, matches: Math.min(matches, inP) };
}

/** Keeps `most` of the `count` positions with a label, all choices being equally likely (Knuth 2, 3.4.2, algorithm S). */
function thin(
  labelled: readonly Uint8Array[],
  label: number,
  count: number,
  most: number,
  random: () => number,
): void {
  let left = count;
  let wanted = Math.min(count, most);
  if (wanted === left) return;
  for (const labels of labelled)
    for (let t = 0; t < labels.length; t++) {
      if (labels[t] !== label) continue;
      if (random() * left < wanted) wanted--;
      else labels[t] = NEITHER;
      left--;
    }
}

function dealOut(lines: readonly MarkedSymbols[]): [number[], number[]] {
  const halves: [number[], number[]] = [[], []];
  const dealt = [0, 0];
  lines.forEach(({ matches }, row) => {
    const kind = matches > 0 ? 0 : 1;
    halves[dealt[kind]!++ % 2]!.push(row);
  });
  return halves;
}

/** The lines that have a case, their positions, and the labels of all of them in a row. */
function arrange(
  order: readonly number[],
  labelled: readonly Uint8Array[],
): Pick<Cases, "lines" | "positions" | "labels"> {
  const lines: number[] = [];
  const positions: Int32Array[] = [];
  const labels: number[] = [];
  for (const row of order) {
    const places: number[] = [];
    labelled[row]!.forEach((label, t) => {
      if (label === NEITHER) return;
      places.push(t);
      labels.push(label);
    });
    if (places.length === 0) continue;
    lines.push(row);
    positions.push(Int32Array.from(places));
  }
  return { lines, positions, labels: Uint8Array.from(labels) };
}
