import fc from "fast-check";
import { expect, test } from "vitest";
import { cellPixels } from "./cell-pixels";
import { rampOf } from "./map-colours";
import { cellsWidth, columnStarts, columnX, mapGeometry, mapPlaceAt } from "./map-geometry";
import { clampView, fitScale, panView, revealColumn, startView, zoomView, WIDEST } from "./map-view";

const view = fc.record({
  scale: fc.double({ min: 0.01, max: WIDEST, noNaN: true }),
  offset: fc.double({ min: -100, max: 5_000, noNaN: true }),
});
const sizes = fc.record({
  columns: fc.integer({ min: 1, max: 4_000 }),
  width: fc.integer({ min: 50, max: 2_000 }),
});

test("a view never shows more than there is, nor columns wider than the widest", () => {
  fc.assert(
    fc.property(view, sizes, (wanted, { columns, width }) => {
      const { scale, offset } = clampView(wanted, columns, width);
      expect(scale).toBeGreaterThanOrEqual(fitScale(columns, width));
      expect(scale).toBeLessThanOrEqual(WIDEST);
      expect(offset).toBeGreaterThanOrEqual(0);
      expect(offset + width / scale).toBeLessThanOrEqual(Math.max(columns, width / WIDEST) + 1e-6);
    }),
  );
});

test("zooming in keeps what is under the pointer, and zooming out again leads back", () => {
  const start = { scale: 2, offset: 100 };
  const zoomed = zoomView(start, 3, 300, 456, 912);
  expect(zoomed.offset + 300 / zoomed.scale).toBeCloseTo(start.offset + 150, 9);
  expect(zoomView(zoomView({ scale: 4, offset: 100 }, 3, 300, 456, 912), 1 / 3, 300, 456, 912)).toEqual({
    scale: 4,
    offset: expect.closeTo(100, 9) as number,
  });
});

test("a pan goes with the pointer and stops at the ends; a column out of sight is brought in", () => {
  expect(panView({ scale: 4, offset: 100 }, 40, 456, 912).offset).toBe(90);
  expect(panView({ scale: 4, offset: 100 }, 9_999, 456, 912).offset).toBe(0);
  expect(panView({ scale: 4, offset: 100 }, -9_999, 456, 912).offset).toBe(456 - 228);
  expect(revealColumn({ scale: 4, offset: 100 }, 30, 456, 912).offset).toBe(30);
  expect(revealColumn({ scale: 4, offset: 100 }, 350, 456, 912).offset).toBe(350 + 1 - 228);
  expect(revealColumn({ scale: 4, offset: 100 }, 200, 456, 912).offset).toBe(100);
});

test("the start: all of it where there is room, columns of 1.5 pixels on a phone, a bird's-eye view of every signal", () => {
  expect(startView(456, 912)).toEqual({ scale: 2, offset: 0 });
  expect(startView(456, 280)).toEqual({ scale: 1.5, offset: 0 });
  expect(startView(3_573, 1_000)).toEqual({ scale: 1_000 / 3_573, offset: 0 });
});

test("places of the map as text", () => {
  const lines = [1_000, 320].map((width) => {
    const geometry = mapGeometry(width, 60, 456);
    const start = startView(456, cellsWidth(geometry));
    const at = (x: number, y: number): string => {
      const place = mapPlaceAt(geometry, start, x, y);
      return place === undefined ? "-" : `${place.row},${place.column ?? "pair"}`;
    };
    const { height, left, top, rowHeight } = geometry;
    return [
      `${width} x ${height}, cells from ${left},${top}, rows of ${rowHeight}, columns of ${start.scale.toFixed(3)}`,
      `column 10 at ${columnX(geometry, start, 10).toFixed(2)}`,
      [at(0, 0), at(10, 30), at(left, top), at(width - 1, height - 2), at(200, 400), at(200, height)].join(
        " | ",
      ),
    ].join("\n");
  });
  expect(lines.join("\n")).toMatchInlineSnapshot(`
    "1000 x 741, cells from 54,20, rows of 12, columns of 2.075
    column 10 at 74.75
    - | 0,pair | 0,0 | 59,455 | 31,70 | -
    320 x 741, cells from 54,20, rows of 12, columns of 1.500
    column 10 at 69.00
    - | 0,pair | 0,0 | 59,176 | 31,97 | -"
  `);
});

test("no column is lost where several share a pixel: the strongest shows", () => {
  const ramp = Uint32Array.from({ length: 256 }, (_, k) => k);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 40 }),
      fc.nat(),
      (columns, pixels, at) => {
        const values = new Float32Array(2 * columns);
        values[columns + (at % columns)] = 0.5;
        const picture = {
          values,
          rows: Uint32Array.of(1, 0),
          columns: Uint32Array.from({ length: columns }, (_, k) => k),
        };
        const image = cellPixels(
          picture,
          clampView({ scale: 0, offset: 0 }, columns, pixels),
          pixels,
          pixels,
          ramp,
        );
        const wide = pixels / columns > WIDEST;
        if (!wide) expect(image.subarray(0, pixels)).toContain(128);
        expect(new Set(image.subarray(pixels))).toEqual(new Set([0]));
      },
    ),
  );
});

test("behind the last column nothing is drawn", () => {
  const picture = {
    values: Float32Array.of(1, 1),
    rows: Uint32Array.of(0),
    columns: Uint32Array.of(0, 1),
  };
  const ramp = new Uint32Array(256).fill(7);
  expect([...cellPixels(picture, { scale: 2, offset: 0 }, 6, 6, ramp)]).toEqual([7, 7, 7, 7, 0, 0]);
});

test("each stretch of pixels begins where the one before ends", () => {
  expect([...columnStarts({ scale: 2, offset: 10 }, 8, 8)]).toEqual([10, 10, 11, 11, 12, 12, 13, 13, 14]);
  expect([...columnStarts({ scale: 0.5, offset: 0 }, 4, 4)]).toEqual([0, 2, 4, 6, 8]);
});

test("the ramp goes from one colour to the other", () => {
  const bytes = new Uint8Array(rampOf("rgb(253, 243, 236)", "rgb(122, 45, 0)").buffer);
  expect([...bytes.subarray(0, 4)]).toEqual([253, 243, 236, 255]);
  expect([...bytes.subarray(-4)]).toEqual([122, 45, 0, 255]);
});
