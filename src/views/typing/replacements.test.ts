import { expect, test } from "vitest";
import { MOST_EARLIER_UNITS } from "../../state/texts/text-history";
import { createReplacements } from "./replacements";
import { undoWish } from "./undo-wish";

test("replacements are undone and done again one by one, while the field holds what they brought", () => {
  const { made, take } = createReplacements();
  made({ before: "own", after: "file" });
  made({ before: "file", after: "" });
  expect(take("undo", "file!")).toBeUndefined();
  expect(take("undo", "")).toBe("file");
  expect(take("undo", "file")).toBe("own");
  expect(take("undo", "own")).toBeUndefined();
  expect(take("redo", "own")).toBe("file");
  expect(take("redo", "typed since")).toBeUndefined();
  made({ before: "file", after: "third" });
  expect(take("redo", "third")).toBeUndefined();
});

test("long texts are remembered up to the units of the history; the last replacement always", () => {
  const { made, take } = createReplacements();
  const [a, b, c] = ["a", "b", "c"].map((letter) => letter.repeat(600_000)) as [string, string, string];
  made({ before: "own", after: a });
  made({ before: a, after: b });
  made({ before: b, after: c });
  expect([take("undo", c) === b, take("undo", b)]).toEqual([true, undefined]);
  const long = "x".repeat(MOST_EARLIER_UNITS);
  made({ before: long, after: c });
  expect(take("undo", c) === long).toBe(true);
});

const KEY = { key: "z", code: "KeyZ", ctrlKey: true, metaKey: false, shiftKey: false, altKey: false };

test.each([
  ["Ctrl+Z", KEY, "undo"],
  ["Cmd+Z", { ...KEY, ctrlKey: false, metaKey: true }, "undo"],
  ["Ctrl+Z of a Russian keyboard", { ...KEY, key: "я" }, "undo"],
  ["Ctrl+Z where Y and Z are exchanged", { ...KEY, code: "KeyY" }, "undo"],
  ["Ctrl+Shift+Z", { ...KEY, key: "Z", shiftKey: true }, "redo"],
  ["Ctrl+Y", { ...KEY, key: "y", code: "KeyY" }, "redo"],
  ["Z", { ...KEY, ctrlKey: false }, undefined],
  ["Ctrl+Alt+Z", { ...KEY, altKey: true }, undefined],
  ["Ctrl+X", { ...KEY, key: "x", code: "KeyX" }, undefined],
])("%s", (_title, key, wish) => {
  expect(undoWish(key)).toBe(wish);
});
