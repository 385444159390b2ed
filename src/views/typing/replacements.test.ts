import { expect, test } from "vitest";
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
