import { expect, test } from "vitest";
import { opener } from "./open-page.mjs";

test("a browser is opened on a desktop", () => {
  expect(opener("linux", { DISPLAY: ":0" })).toEqual(["xdg-open"]);
  expect(opener("linux", { WAYLAND_DISPLAY: "wayland-0" })).toEqual(["xdg-open"]);
  expect(opener("darwin", {})).toEqual(["open"]);
});

test("no browser is opened in CI, over ssh or without a display", () => {
  expect(opener("darwin", { CI: "true" })).toBeUndefined();
  expect(opener("linux", { DISPLAY: ":0", SSH_CONNECTION: "1" })).toBeUndefined();
  expect(opener("linux", {})).toBeUndefined();
});
