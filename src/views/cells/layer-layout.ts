/** Sizes of the picture of a whole layer, in CSS pixels. */
export interface LayerLayout {
  readonly units: number;
  readonly length: number;
  /** Room at the left for the marks of units that are rows of the heat map. */
  readonly margin: number;
  /** Room above for symbols and letters. */
  readonly top: number;
  readonly boxWidth: number;
  readonly boxHeight: number;
  readonly width: number;
  readonly height: number;
}

/** A unit's place in the order, and a character. */
export interface LayerPlace {
  readonly row: number;
  readonly position: number;
}

const MARGIN = 14;
const TOP = 46;
/** Narrower letters cannot be read; a line that needs more room is scrolled. */
const NARROWEST = 13;
const WIDEST = 22;
const BOX_HEIGHT = 2;

/** As wide as the room there is, within what can be read. */
export function layOutLayer(units: number, length: number, width: number): LayerLayout {
  const boxWidth = Math.max(NARROWEST, Math.min(WIDEST, Math.floor((width - MARGIN) / Math.max(1, length))));
  return {
    units,
    length,
    margin: MARGIN,
    top: TOP,
    boxWidth,
    boxHeight: BOX_HEIGHT,
    width: MARGIN + length * boxWidth,
    height: TOP + units * BOX_HEIGHT,
  };
}

/** The box under a point of the picture; undefined outside of all. Above the boxes the row is -1. */
export function layerPlaceAt(layout: LayerLayout, x: number, y: number): LayerPlace | undefined {
  const position = Math.floor((x - layout.margin) / layout.boxWidth);
  const row = y < layout.top ? -1 : Math.floor((y - layout.top) / layout.boxHeight);
  if (position < 0 || position >= layout.length || row >= layout.units || y < 0) return undefined;
  return { row, position };
}
