import { expect, test } from "vitest";
import { pastedFiles } from "./pasted-files";

const file = (name: string): File => new File(["x"], name);

test.each([
  ["text and its picture, from an office program", "barev dzez", ["image.png"], []],
  ["a picture alone", "", ["image.png"], ["image.png"]],
  [
    "files with their names, from a file manager",
    "/home/a/chat.txt\r\nb.txt",
    ["chat.txt", "b.txt"],
    ["chat.txt", "b.txt"],
  ],
  ["a text alone", "barev", [], []],
])("%s", (_title, text, names, expected) => {
  const paste = { files: names.map(file), getData: () => text };
  expect(pastedFiles(paste).map(({ name }) => name)).toEqual(expected);
});
