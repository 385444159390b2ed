import fc from "fast-check";
import { expect, test } from "vitest";
import { armenian } from "./armenian/index";
import { letterSplitter } from "./letters";

const split = letterSplitter(armenian);

test("digraphs are one letter: ու, Ու, ՈՒ", () => {
  expect(split("ուրՈւրՈՒՐու")).toEqual(["ու", "ր", "Ու", "ր", "ՈՒ", "Ր", "ու"]);
});

test("the letters of any string, joined, are the string", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(split(text).join("")).toBe(text);
    }),
  );
});
