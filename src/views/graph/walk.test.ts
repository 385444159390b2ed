import { expect, test } from "vitest";
import { layoutGraph } from "./graph-layout";
import { WIDE } from "./graph-shape";
import { smallGraph } from "./test-graph";
import { walk } from "./walk";

const layout = layoutGraph(smallGraph(), WIDE);

test("left and right walk along a row and stop at its ends, where the letter ends the hidden row", () => {
  expect(walk(layout, "hidden3", "ArrowRight")).toBe("hidden4");
  expect(walk(layout, "hidden3", "ArrowLeft")).toBe("hidden0");
  expect(walk(layout, "hidden0", "ArrowLeft")).toBe("hidden0");
  expect(walk(layout, "hidden0", "End")).toBe("letter");
  expect(walk(layout, "letter", "Home")).toBe("hidden0");
  expect(walk(layout, "h2", "ArrowRight")).toBe("h11");
});

test("up and down walk to the nearest unit of the next row, in an LSTM to the same unit, and stop at the borders", () => {
  expect(walk(layout, "h14", "ArrowDown")).toBe("o14");
  expect(walk(layout, "o14", "ArrowUp")).toBe("h14");
  expect(walk(layout, "output9", "ArrowDown")).toBe("hidden3");
  expect(walk(layout, "output9", "ArrowUp")).toBe("output9");
  expect(walk(layout, "cPrev2", "ArrowDown")).toBe("cPrev2");
});

test("other keys, and units that are not there, lead nowhere", () => {
  expect(walk(layout, "h14", "Enter")).toBeUndefined();
  expect(walk(layout, "h15", "ArrowUp")).toBeUndefined();
});
