import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openAtlas } from "../../analysis/atlas/read-atlas";
import { GRAPH_SIZES } from "../../analysis/graph-units";
import { signalNumber } from "../../analysis/signal-layout";
import { statistic } from "../../analysis/tables/letter-table";
import type { DenseLayers } from "../../workers/network/network-client";
import { graphEdgeRows, graphUnitName, graphUnitRow, graphUnitRows } from "./graph-rows";
import { INITIAL_INSIDE } from "../inside/inside-state";
import { parsePair } from "../letter/pair";
import { graphPicture, type GraphPicture } from "../inside/selectors";
import { language } from "../test-language";

const MODEL = new URL("../../../models/hy/", import.meta.url);
const read = (name: string): Promise<Uint8Array> =>
  Promise.resolve(new Uint8Array(readFileSync(new URL(`atlas/${name}`, MODEL))));
const { output, hidden, direction } = GRAPH_SIZES;
const SIZES = { inputs: 72, cells: 228, hidden: 228, outputs: 153 };

/** The shipped atlas' picture of a pair, with dense layers whose weights are all 1: an edge is its unit's mean. */
async function pictureOf(pair: string): Promise<GraphPicture> {
  const manifest = JSON.parse(readFileSync(new URL("atlas/index.json", MODEL), "utf8")) as {
    model: { weightsSha256: string };
  };
  const atlas = await openAtlas(read, manifest.model.weightsSha256);
  const first = await atlas.first();
  const chosen = parsePair(pair, language)!;
  const place = atlas.index.letters.findIndex(({ input }) => input === chosen.input);
  const tables = new Map([[place, await atlas.statistics(place)]]);
  const dense: DenseLayers = {
    sizes: SIZES,
    hidden: new Float32Array(2 * SIZES.cells * SIZES.hidden).fill(1),
    output: new Float32Array((SIZES.hidden + SIZES.inputs) * SIZES.outputs).fill(1),
  };
  return graphPicture({
    language,
    lines: [],
    caret: 0,
    inside: { ...INITIAL_INSIDE.inside, pair: chosen },
    atlas: { atlas, first, tables, drawings: new Map(), distances: undefined },
    ownText: undefined,
    dense,
    inspection: undefined,
  })!;
}

describe("the picture of t becoming ծ", async () => {
  const picture = await pictureOf("tծ");
  const rows = graphUnitRows(picture);

  test("a row for every unit, with the statistics of the atlas", () => {
    expect(rows).toHaveLength(output + hidden + 7 * 2 * direction);
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
    const { table, pair, casesP, casesN } = picture.statistics!;
    for (const { signal, unit, statistics, ...row } of rows) {
      const number = signalNumber(picture.layout, { signal, unit });
      for (const name of ["distance", "noise95", "auc", "meanN"] as const)
        expect(statistics![name]).toBe(statistic(table, name, pair, number));
      expect([row.casesP, row.casesN, row.here]).toEqual([casesP, casesN, undefined]);
    }
  });

  test("units have the names that people say and the short ones", () => {
    expect(graphUnitRow(picture, { signal: "c", unit: 413 })).toMatchObject({
      name: "backward cell 185",
      code: "c413",
    });
    expect(graphUnitName(picture, "letter")).toBe("letter t");
    expect(rows.some(({ name }) => name === "output ծ")).toBe(true);
  });

  test("a row for every contribution, the largest first", () => {
    const edges = graphEdgeRows(picture);
    expect(edges).toHaveLength(output * hidden + hidden * 2 * direction + output);
    const sizes = edges.map(({ contribution }) => Math.abs(contribution));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    const means = new Map(rows.map(({ name, statistics }) => [name, statistics!.meanP]));
    for (const { from, contribution } of edges)
      expect(contribution).toBeCloseTo(from === "letter t" ? 1 : means.get(from)!, 6);
  });
});
