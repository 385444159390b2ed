import { expect, test } from "vitest";
import { holdsToken } from "./holds-token";

test.each([
  ["the whole text", "bug", "bug"],
  ["between punctuation", "գտա «bug», որ", "bug"],
  ["with signs of its own at its ends", "բաց https://a.example/ էջը", "https://a.example/"],
  ["behind a longer word that holds it", "debug և bug", "bug"],
  ["with a native ending that belongs to it", "այս serverում", "serverում"],
])("%s", (_, text, token) => {
  expect(holdsToken(text, token)).toBe(true);
});

test.each([
  ["part of a longer word", "debugger", "bug"],
  ["with a letter glued to it", "bugը", "bug"],
  ["with a digit glued to it", "bug2", "bug"],
  ["with a letter of two UTF-16 units before it", "𐐪bug", "bug"],
  ["with another case", "Bug", "bug"],
  ["missing", "բուգ", "bug"],
])("not: %s", (_, text, token) => {
  expect(holdsToken(text, token)).toBe(false);
});
