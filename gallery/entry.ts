import type { ReactNode } from "react";
import type { AppStore } from "../src/state/store";

/** A picture of the gallery. */
export interface Entry {
  /** Its address in the gallery, and the name of its file in `drawn/`. */
  readonly slug: string;
  readonly title: string;
  /** What the views read; by default the store of an empty page. */
  readonly store?: AppStore;
  readonly view: ReactNode;
  /** What the view draws on a canvas; a test writes down the calls. */
  readonly paint?: (context: CanvasRenderingContext2D) => void;
}
