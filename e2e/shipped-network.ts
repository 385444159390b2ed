import { readFileSync } from "node:fs";

/** What the shipped network's own files say of it: tests expect of the page what stands here, whichever network it is. */

const folder = "models/hy";

export const report = readFileSync(`${folder}/report.md`, "utf8");

interface AtlasIndex {
  readonly signals: readonly { readonly width: number }[];
  readonly letters: readonly { readonly pairs: readonly unknown[] }[];
}

const atlas = JSON.parse(readFileSync(`${folder}/atlas/index.json`, "utf8")) as AtlasIndex;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Pairs of a letter and what it becomes that have statistics. */
export const pairCount = sum(atlas.letters.map(({ pairs }) => pairs.length));

/** Values of the network at a letter. */
export const signalCount = sum(atlas.signals.map(({ width }) => width));

/** Short names of the units in the heat map of a first visit: "c22". */
export const firstRows = (
  JSON.parse(readFileSync(`${folder}/manifest.json`, "utf8")) as { readonly rows: readonly string[] }
).rows;

const cellsOf = (line: string): string[] =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

/** A cell that knows the suffix -tyun, as the report has it. */
export interface TyunCell {
  /** "forward cell 22". */
  readonly name: string;
  /** Whether it is higher inside the suffix than at the same letters elsewhere. */
  readonly isOn: boolean;
}

/** The cell that knows the suffix best. */
export function bestTyunCell(): TyunCell {
  const [, name, code] = /^The best of all cells is (.+) \(`(c\d+)`\)\.$/m.exec(report)!;
  const ranked = report.split("\n").find((line) => line.startsWith(`| ${name} (\`${code}\`) | `))!;
  return { name: name!, isOn: Number(cellsOf(ranked)[1]) > 0.5 };
}

/** The words along which the report shows some cells, and the cells' values there, with one decimal. */
export function tyunWords(): { typed: string; values: ReadonlyMap<string, readonly number[]> } {
  const lines = report.slice(report.indexOf("Three cells along three words")).split("\n");
  const [letters, , ...rows] = lines.slice(2, lines.indexOf("", 2)).map(cellsOf);
  return {
    typed: letters!
      .slice(1)
      .map((letter) => (letter === "" ? " " : letter))
      .join(""),
    values: new Map(rows.map(([name, ...values]) => [name!.replace(/ \(.*/, ""), values.map(Number)])),
  };
}
