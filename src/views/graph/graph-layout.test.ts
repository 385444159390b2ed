import { describe, expect, test } from "vitest";
import { GRAPH_SIZES } from "../../analysis/graph-units";
import { columnOf, edgesByUnit, layoutGraph, LETTER_KEY, type GraphLayout } from "./graph-layout";
import { NARROW, WIDE } from "./graph-shape";
import { fullGraph, smallGraph } from "./test-graph";

/** The drawing as text: a line for each row and each edge. */
function drawing({ rows, edges }: GraphLayout): string {
  const at = (value: number): string => String(Math.round(value));
  return [
    ...rows.map(
      ({ signal, name, units }) =>
        `${signal} named at ${at(name.x)},${at(name.y)}: ` +
        units.map(({ key, x, y, radius }) => `${key} ${at(x)},${at(y)} r${at(radius)}`).join(" | "),
    ),
    ...edges.map(
      ({ from, to, x1, y1, x2, y2, width, contribution }) =>
        `${from} ${at(x1)},${at(y1)} -> ${to} ${at(x2)},${at(y2)} ${contribution < 0 ? "negative" : "positive"} ${width.toFixed(2)}`,
    ),
  ].join("\n");
}

test("a small picture in the wide shape", () => {
  expect(drawing(layoutGraph(smallGraph(), WIDE))).toMatchInlineSnapshot(`
    "output named at 744,40: output5 308,40 r19 | output9 366,40 r19 | output12 424,40 r19
    hidden named at 744,188: hidden0 303,188 r15 | hidden3 345,188 r15 | hidden4 387,188 r15 | hidden7 429,188 r15 | letter 487,188 r15
    h named at 744,346: h1 305,346 r15 | h2 340,346 r15 | h11 392,346 r15 | h14 427,346 r15
    o named at 744,430: o1 305,430 r15 | o2 340,430 r15 | o11 392,430 r15 | o14 427,430 r15
    c named at 744,474: c1 305,474 r15 | c2 340,474 r15 | c11 392,474 r15 | c14 427,474 r15
    i named at 744,538: i1 305,538 r15 | i2 340,538 r15 | i11 392,538 r15 | i14 427,538 r15
    g named at 744,582: g1 305,582 r15 | g2 340,582 r15 | g11 392,582 r15 | g14 427,582 r15
    f named at 744,646: f1 305,646 r15 | f2 340,646 r15 | f11 392,646 r15 | f14 427,646 r15
    cPrev named at 744,690: cPrev1 305,690 r15 | cPrev2 340,690 r15 | cPrev11 392,690 r15 | cPrev14 427,690 r15
    letter 487,188 -> output5 308,40 positive 0.22
    h14 427,346 -> hidden3 345,188 positive 1.10
    hidden0 303,188 -> output12 424,40 negative 2.75
    hidden3 345,188 -> output9 366,40 positive 5.50"
  `);
});

test("a small picture in the narrow shape: every second unit stands lower", () => {
  expect(drawing(layoutGraph(smallGraph(), NARROW))).toMatchInlineSnapshot(`
    "output named at 6,25: output5 128,46 r17 | output9 180,46 r17 | output12 232,46 r17
    hidden named at 6,165: hidden0 127,186 r14 | hidden3 152,206 r14 | hidden4 177,186 r14 | hidden7 202,206 r14 | letter 234,196 r14
    h named at 6,323: h1 150,344 r14 | h2 166,370 r14 | h11 194,344 r14 | h14 210,370 r14
    o named at 6,431: o1 150,452 r14 | o2 166,478 r14 | o11 194,452 r14 | o14 210,478 r14
    c named at 6,515: c1 150,536 r14 | c2 166,562 r14 | c11 194,536 r14 | c14 210,562 r14
    i named at 6,599: i1 150,620 r14 | i2 166,646 r14 | i11 194,620 r14 | i14 210,646 r14
    g named at 6,683: g1 150,704 r14 | g2 166,730 r14 | g11 194,704 r14 | g14 210,730 r14
    f named at 6,767: f1 150,788 r14 | f2 166,814 r14 | f11 194,788 r14 | f14 210,814 r14
    cPrev named at 6,851: cPrev1 150,872 r14 | cPrev2 166,898 r14 | cPrev11 194,872 r14 | cPrev14 210,898 r14
    letter 234,196 -> output5 128,46 positive 0.16
    h14 210,370 -> hidden3 152,206 positive 0.80
    hidden0 127,186 -> output12 232,46 negative 2.00
    hidden3 152,206 -> output9 180,46 positive 4.00"
  `);
});

test("contributions under 0.02 are left out and counted; the strongest are drawn last", () => {
  const { edges, unseen } = layoutGraph(smallGraph(), WIDE);
  expect(unseen).toBe(1);
  expect(edges.map(({ contribution }) => contribution)).toEqual([0.02, 0.1, -0.25, 0.5]);
});

test("a unit has the edges that begin or end there; gates and cells have those of their unit", () => {
  const found = edgesByUnit(layoutGraph(smallGraph(), WIDE));
  const ends = (key: string): string[] => found.get(key)!.map(({ from, to }) => `${from} ${to}`);
  expect(ends("hidden3")).toEqual(["h14 hidden3", "hidden3 output9"]);
  expect(ends("h14")).toEqual(["h14 hidden3"]);
  expect(ends("cPrev14")).toEqual(["h14 hidden3"]);
  expect(ends("h2")).toEqual([]);
  expect(ends(LETTER_KEY)).toEqual(["letter output5"]);
});

test("the column of an LSTM unit holds its output, gates and cells; others have none", () => {
  const layout = layoutGraph(smallGraph(), WIDE);
  const [output, hidden, h] = layout.rows;
  const column = columnOf(layout, h!.units[1]!.node);
  expect(column.map(({ key }) => key)).toEqual(["h2", "o2", "c2", "i2", "g2", "f2", "cPrev2"]);
  expect(new Set(column.map(({ x }) => x)).size).toBe(1);
  expect(columnOf(layout, output!.units[0]!.node)).toEqual([]);
  expect(columnOf(layout, hidden!.units[0]!.node)).toEqual([]);
  expect(columnOf(layout, undefined)).toEqual([]);
});

const { output, hidden, direction } = GRAPH_SIZES;
const pictures = [WIDE, NARROW].flatMap((shape) =>
  [...new Set([hidden, 12, 16, 20])].map((count) => ({ name: shape.name, count, shape })),
);

describe.each(pictures)("$count hidden units in the $name shape", ({ shape, count }) => {
  const { rows, edges } = layoutGraph(fullGraph(count), shape);
  const units = rows.flatMap((row) => row.units);

  test("no two circles overlap", () => {
    const closest = units.flatMap((a, k) =>
      units.slice(k + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y) - a.radius - b.radius),
    );
    expect(Math.min(...closest)).toBeGreaterThan(0);
  });

  test("all is on the canvas, forward at the left of the middle and backward at its right", () => {
    expect(shape.middle - shape.half).toBeGreaterThanOrEqual(0);
    // In the wide shape the names of the rows stand at the right.
    expect(shape.middle + shape.half).toBeLessThanOrEqual(shape === WIDE ? shape.names.x : shape.width);
    for (const { x, y, radius } of units) {
      expect(x - radius).toBeGreaterThanOrEqual(shape.middle - shape.half);
      expect(x + radius).toBeLessThanOrEqual(shape.middle + shape.half);
      expect(y - radius).toBeGreaterThanOrEqual(0);
      expect(y + radius).toBeLessThanOrEqual(shape.letterY);
    }
    const h = rows.find(({ signal }) => signal === "h")!.units;
    expect(h.filter(({ x, radius }) => x + radius < shape.middle)).toHaveLength(direction);
    expect(h.filter(({ x, radius }) => x - radius > shape.middle)).toHaveLength(direction);
  });

  test("edges go from the centre of one unit to that of another", () => {
    const centres = new Map(units.map(({ key, x, y }) => [key, [x, y]]));
    for (const { from, to, x1, y1, x2, y2 } of edges) {
      expect([x1, y1]).toEqual(centres.get(from));
      expect([x2, y2]).toEqual(centres.get(to));
    }
    expect(edges).toHaveLength(count * output + 2 * direction * count + output);
  });
});
