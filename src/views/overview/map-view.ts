/** Which columns of the heat map are in sight. */
export interface MapView {
  /** Width of a column, in CSS pixels. */
  readonly scale: number;
  /** What stands at the left edge, in columns. */
  readonly offset: number;
}

/** Widest a column gets: its unit's name fits above it. */
export const WIDEST = 40;
/** Narrowest a column starts with on a narrow page: the rest is a pan away. */
const NARROWEST_START = 1.5;
/** With more columns to a pixel than these, the start is a bird's-eye view. */
const MOST_PER_PIXEL = 2;

/** The scale at which all columns are in sight. */
export const fitScale = (columns: number, width: number): number => Math.min(WIDEST, width / columns);

/** How the map starts: all of it, or if that is nearly legible, as many columns as can be told apart. */
export const startView = (columns: number, width: number): MapView =>
  clampView({ scale: columns < MOST_PER_PIXEL * width ? NARROWEST_START : 0, offset: 0 }, columns, width);

/** The nearest view that shows no more than there is. */
export function clampView({ scale, offset }: MapView, columns: number, width: number): MapView {
  const clamped = Math.min(WIDEST, Math.max(fitScale(columns, width), scale));
  return { scale: clamped, offset: Math.max(0, Math.min(columns - width / clamped, offset)) };
}

/** Zooms by a factor; what stands at `x` (CSS pixels from the left edge) stays there. */
export function zoomView(view: MapView, factor: number, x: number, columns: number, width: number): MapView {
  const { scale } = clampView({ ...view, scale: view.scale * factor }, columns, width);
  return clampView({ scale, offset: view.offset + x / view.scale - x / scale }, columns, width);
}

/** Moves the map by so many CSS pixels to the right. */
export const panView = (view: MapView, dx: number, columns: number, width: number): MapView =>
  clampView({ ...view, offset: view.offset - dx / view.scale }, columns, width);

/** Moves it just so far that a column is in sight. */
export function revealColumn(view: MapView, column: number, columns: number, width: number): MapView {
  const shown = width / view.scale;
  const offset = Math.min(column, Math.max(view.offset, column + 1 - shown));
  return clampView({ ...view, offset }, columns, width);
}
