import { expect, test } from "vitest";
import { LONGEST_TEXT } from "../../state/files/text-file";
import { dropInto, pasteInto } from "./long-insertion";

const field = { value: "barev dzez", selectionStart: 6, selectionEnd: 10 };
const LONG = "a\r\n".repeat(10_000);
const TOO_LONG = "a".repeat(LONGEST_TEXT);

test("a long pasted text takes the place of what is selected, a short one is left to the browser", () => {
  expect(pasteInto(field, "axper")).toEqual({ kind: "browser" });
  const pasted = "a\n".repeat(10_000);
  expect(pasteInto(field, LONG)).toEqual({
    kind: "field",
    text: `barev ${pasted}`,
    caret: 6 + pasted.length,
  });
  expect(pasteInto(field, TOO_LONG)).toEqual({ kind: "too-long" });
});

test("a dropped text, however long, goes where the browser drops it, unless the field would get too long", () => {
  expect(dropInto(field, "axper")).toEqual({ kind: "browser" });
  expect(dropInto(field, LONG)).toEqual({ kind: "browser" });
  expect(dropInto(field, TOO_LONG)).toEqual({ kind: "too-long" });
});

test("what is dragged within the field, and what brings no text, makes it no longer", () => {
  const full = { value: TOO_LONG, selectionStart: 10, selectionEnd: 1_000 };
  expect(dropInto(full, "a".repeat(990))).toEqual({ kind: "browser" });
  expect(dropInto(full, "a")).toEqual({ kind: "too-long" });
  expect(dropInto({ ...full, value: `${TOO_LONG}a` }, "")).toEqual({ kind: "browser" });
});
