import { expect, test } from "vitest";
import { layerPlaceAt, layOutLayer } from "./layer-layout";

test("boxes fill the room there is, within what can be read", () => {
  expect(layOutLayer(228, 40, 800)).toEqual({
    units: 228,
    length: 40,
    margin: 14,
    top: 46,
    boxWidth: 19,
    boxHeight: 2,
    width: 774,
    height: 502,
  });
  expect(layOutLayer(228, 10, 800).boxWidth).toBe(22);
  expect(layOutLayer(228, 400, 800).boxWidth).toBe(13);
});

test("every box is found under its own middle, letters above them, nothing outside", () => {
  const layout = layOutLayer(5, 7, 300);
  const { margin, top, boxWidth, boxHeight } = layout;
  for (let position = 0; position < 7; position++) {
    const x = margin + (position + 0.5) * boxWidth;
    expect(layerPlaceAt(layout, x, 10)).toEqual({ row: -1, position });
    for (let row = 0; row < 5; row++)
      expect(layerPlaceAt(layout, x, top + (row + 0.5) * boxHeight)).toEqual({ row, position });
  }
  expect(layerPlaceAt(layout, margin - 1, 60)).toBeUndefined();
  expect(layerPlaceAt(layout, layout.width, 50)).toBeUndefined();
  expect(layerPlaceAt(layout, margin, layout.height)).toBeUndefined();
});
